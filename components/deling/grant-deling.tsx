'use client';

import { Feiloppsummering } from '#components/ui/feiloppsummering';
import { Tekstfelt, Valgliste } from '#components/ui/felt';
import { SendKnapp } from '#components/ui/send-knapp';
import { useSkjema } from '#components/ui/use-skjema';
import { DELINGSFELT, type Delingsfelt } from '#lib/contract/skjema/deling-felt';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import { INNSYNSOMFANG } from '#lib/domain/adgang/innsyn';
import type { Delingsord } from './delingsord';

/**
 * The form that gives a partner a sharing. Works as a plain form post; mistakes are shown by field, and what
 * was typed is kept.
 */
export function GiDeling({
  ord,
  organisasjonsnummer,
  partnere,
  utkast,
  gi,
}: {
  ord: Delingsord;
  organisasjonsnummer: string;
  partnere: readonly { id: string; navn: string }[];
  /** Choices that were not stored because the session had ended. */
  utkast: Record<string, string | undefined>;
  gi: (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;
}) {
  const [tilstand, send, sender] = useSkjema(gi);
  const feil = (felt: string): string | undefined => {
    const kode = tilstand.feil[felt];
    return kode && (ord.feil[kode] ?? ord.ukjentFeil);
  };
  const felles = (felt: Delingsfelt) => ({
    id: felt,
    name: felt,
    merke: ord.felt[felt],
    verdi: tilstand.verdier[felt] ?? utkast[felt] ?? '',
    feil: feil(felt),
  });
  return (
    // A new key per answer resets the fields to their values; React empties a form after it is sent.
    <form action={send} key={JSON.stringify(tilstand)} className="space-y-6">
      <input type="hidden" name="organisasjonsnummer" value={organisasjonsnummer} />
      <Feiloppsummering
        tittel={ord.feilTittel}
        feil={Object.keys(tilstand.feil).map((felt) => [
          kjentFelt(felt) ?? 'gi-tilgang',
          [kjentFelt(felt) && `${ord.felt[kjentFelt(felt) ?? 'partner']}:`, feil(felt)]
            .filter(Boolean)
            .join(' '),
        ])}
      />
      <Valgliste {...felles('partner')}>
        <option value="">{ord.velg}</option>
        {partnere.map(({ id, navn }) => (
          <option key={id} value={id}>
            {navn}
          </option>
        ))}
      </Valgliste>
      <Valgliste {...felles('hva')}>
        <option value="">{ord.velg}</option>
        {INNSYNSOMFANG.map((omfang) => (
          <option key={omfang} value={omfang}>
            {ord.hva[omfang]}
          </option>
        ))}
      </Valgliste>
      <Tekstfelt {...felles('fraOgMed')} hjelp={ord.fraHjelp} />
      <Tekstfelt {...felles('tilOgMed')} hjelp={ord.tilHjelp} />
      <p>{ord.erstatter}</p>
      <SendKnapp sender={sender}>{ord.gi}</SendKnapp>
    </form>
  );
}

const kjentFelt = (felt: string): Delingsfelt | undefined => DELINGSFELT.find((kjent) => kjent === felt);
