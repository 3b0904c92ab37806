import type { Oversiktsvalg } from '#lib/contract/skjema/oversikt-soek';
import type { Dato } from '#lib/domain/dag/dato';
import type { Byraarom } from '#lib/domain/oversikt/byraa';
import type { Naar } from '#lib/domain/oversikt/fristrad';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { heleDatoen } from '#lib/tekst/dato';
import { utvalgstekst } from '#lib/tekst/oversikt';

/** On paper, where the filter form is not: what is shown, and when it was. */
export function Utskriftslinje({
  tekster,
  valg,
  rom,
  idag,
  naar,
}: {
  tekster: Tekster;
  valg: Oversiktsvalg;
  rom: Byraarom;
  idag: Dato;
  /** The part of the list that is shown. */
  naar: Naar | null;
}) {
  const utvalg = utvalgstekst(tekster, { ...valg.filter, naar }, rom);
  const utskrevet = fill(tekster.frister.utskrevet, { dato: heleDatoen(tekster, idag) });
  return <p className="hidden print:block">{[utskrevet, utvalg].filter(Boolean).join(' · ')}</p>;
}
