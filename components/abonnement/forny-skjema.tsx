'use client';

import { useSkjema } from '#components/ui/use-skjema';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import type { Adresseord } from './abonnementsord';
import { Adresseboks } from './adresseboks';

/** The button that gives a calendar a new address, which is then shown once. */
export function FornySkjema({
  ord,
  id,
  navn,
  tekst,
  om,
  forny,
}: {
  ord: Adresseord;
  id: string;
  navn: string;
  tekst: string;
  /** The name of the calendar, for those who do not see where the button stands. */
  om: string;
  forny: (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;
}) {
  const [tilstand, send, sender] = useSkjema(forny);
  const { adresse } = tilstand.verdier;
  if (tilstand.ok && adresse) return <Adresseboks ord={ord} adresse={adresse} navn={navn} />;
  return (
    <form action={send}>
      <input type="hidden" name="id" value={id} />
      <button type="submit" className="ds-pille" aria-busy={sender || undefined}>
        {tekst}
        <span className="sr-only">{om}</span>
      </button>
    </form>
  );
}
