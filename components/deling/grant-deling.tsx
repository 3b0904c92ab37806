'use client';

import { Button, Select, TextField } from '#components/ui/ds';
import { Feiloppsummering } from '#components/ui/feiloppsummering';
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
  const felles = (felt: Delingsfelt) => {
    const errorMessage = feil(felt);
    return {
      id: felt,
      name: felt,
      label: ord.felt[felt],
      defaultValue: tilstand.verdier[felt] ?? utkast[felt] ?? '',
      ...(errorMessage && { errorMessage }),
    };
  };
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
      <Select {...felles('partner')} hidePlaceholder>
        <Select.Option value="">{ord.velg}</Select.Option>
        {partnere.map(({ id, navn }) => (
          <Select.Option key={id} value={id}>
            {navn}
          </Select.Option>
        ))}
      </Select>
      <Select {...felles('hva')} hidePlaceholder>
        <Select.Option value="">{ord.velg}</Select.Option>
        {INNSYNSOMFANG.map((omfang) => (
          <Select.Option key={omfang} value={omfang}>
            {ord.hva[omfang]}
          </Select.Option>
        ))}
      </Select>
      <TextField {...felles('fraOgMed')} description={ord.fraHjelp} autoComplete="off" />
      <TextField {...felles('tilOgMed')} description={ord.tilHjelp} autoComplete="off" />
      <p>{ord.erstatter}</p>
      <Button type="submit" hasSpinner={sender}>
        {ord.gi}
      </Button>
    </form>
  );
}

const kjentFelt = (felt: string): Delingsfelt | undefined => DELINGSFELT.find((kjent) => kjent === felt);
