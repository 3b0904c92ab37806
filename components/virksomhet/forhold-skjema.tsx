'use client';

import { Feiloppsummering } from '#components/ui/feiloppsummering';
import { Tekstfelt, Valgliste } from '#components/ui/felt';
import { SendKnapp } from '#components/ui/send-knapp';
import { useSkjema } from '#components/ui/use-skjema';
import { datofelt, toSkjemaverdi } from '#lib/contract/skjema/forhold-felt';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import {
  BRUKER_FORHOLD,
  type BrukerForholdNavn,
  type Forhold,
  SAERLIGE_FORHOLD,
  SPURTE_FORHOLD,
} from '#lib/domain/virksomhet/forhold';
import type { Forholdsord } from './forholdsord';

/**
 * The form for forhold that only the user knows. Works as a plain form post; mistakes are shown by field, and
 * what was typed is kept.
 */
export function ForholdSkjema({
  ord,
  organisasjonsnummer,
  forhold,
  utkast,
  lagre,
}: {
  ord: Forholdsord;
  organisasjonsnummer: string;
  forhold: readonly Forhold[];
  utkast: Record<string, string | undefined> | null;
  lagre: (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;
}) {
  const [tilstand, send, sender] = useSkjema(lagre);
  const feiltekst = (felt: string) => {
    const kode = tilstand.feil[felt];
    return kode && (ord.feil[kode] ?? ord.ukjentFeil);
  };

  /** Returns the value of a field: what was just sent, else an interrupted draft, else what is stored. */
  function verdi(navn: BrukerForholdNavn, felt: string): string {
    if (felt in tilstand.verdier) return tilstand.verdier[felt] ?? '';
    if (utkast) return utkast[felt] ?? '';
    const siste = forhold.findLast((ett) => ett.navn === navn);
    if (!siste) return '';
    return felt === navn ? toSkjemaverdi(siste.verdi) : (siste.fraOgMed ?? '');
  }

  const isInUse = (navn: BrukerForholdNavn) =>
    [navn, datofelt(navn)].some((felt) => verdi(navn, felt) !== '' || felt in tilstand.feil);

  return (
    // A new key per answer resets the fields to their values; React empties a form after it is sent.
    <form action={send} key={JSON.stringify(tilstand)} className="space-y-8">
      <input type="hidden" name="organisasjonsnummer" value={organisasjonsnummer} />
      <Feiloppsummering
        tittel={ord.feilTittel}
        feil={Object.keys(tilstand.feil).map((felt) => [
          felt === 'skjema' ? 'fortell' : felt,
          `${feltnavn(ord, felt)} ${feiltekst(felt) ?? ''}`.trim(),
        ])}
      />
      {SPURTE_FORHOLD.map((navn) => (
        <Spoersmaal key={navn} ord={ord} navn={navn} verdi={verdi} feiltekst={feiltekst} />
      ))}
      <details open={SAERLIGE_FORHOLD.some(isInUse)}>
        <summary className="ds-lenke cursor-pointer">{ord.saerlige}</summary>
        <div className="space-y-8 pt-4">
          <p>{ord.saerligeHjelp}</p>
          {SAERLIGE_FORHOLD.map((navn) => (
            <Spoersmaal key={navn} ord={ord} navn={navn} verdi={verdi} feiltekst={feiltekst} />
          ))}
        </div>
      </details>
      <SendKnapp sender={sender}>{ord.lagre}</SendKnapp>
    </form>
  );
}

/** One question, and the day the answer holds from. */
function Spoersmaal({
  ord,
  navn,
  verdi,
  feiltekst,
}: {
  ord: Forholdsord;
  navn: BrukerForholdNavn;
  verdi: (navn: BrukerForholdNavn, felt: string) => string;
  feiltekst: (felt: string) => string | undefined;
}) {
  const dato = datofelt(navn);
  return (
    <div className="space-y-3">
      <Valgliste
        id={navn}
        name={navn}
        merke={ord.spoersmaal[navn]}
        hjelp={ord.hjelp[navn]}
        verdi={verdi(navn, navn)}
        feil={feiltekst(navn)}
      >
        <option value="">{ord.vetIkke}</option>
        {ord.valg[navn].map(([svar, tekst]) => (
          <option key={svar} value={svar}>
            {tekst}
          </option>
        ))}
      </Valgliste>
      <details open={verdi(navn, dato) !== ''}>
        <summary className="ds-lenke cursor-pointer text-sm">{ord.gjelderFra}</summary>
        <div className="max-w-64 pt-2">
          <Tekstfelt
            id={dato}
            name={dato}
            merke={ord.gjelderFra}
            hjelp={ord.gjelderFraHjelp}
            verdi={norskDato(verdi(navn, dato))}
            feil={feiltekst(dato)}
          />
        </div>
      </details>
    </div>
  );
}

/** Returns the question of a field. */
function feltnavn(ord: Forholdsord, felt: string): string {
  const navn = BRUKER_FORHOLD.find((kjent) => felt === kjent || felt === datofelt(kjent));
  return navn ? ord.spoersmaal[navn] : '';
}

/** Formats `2026-04-01` as `01.04.2026`; other texts are unchanged. */
function norskDato(tekst: string): string {
  return tekst.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3.$2.$1');
}
