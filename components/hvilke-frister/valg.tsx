import type { Situasjonsvar } from '#lib/contract/regelverk/situasjon-soek';
import { FORM_SVAR, JA_NEI_SVAR, MVA_SVAR } from '#lib/contract/regelverk/situasjonsvar';
import { isDato } from '#lib/domain/dag/dato';
import type { GjeldendeForhold } from '#lib/domain/virksomhet/forhold';
import { tekster } from '#lib/messages/index';
import { heleDatoen } from '#lib/tekst/dato';
import { forholdsverdi } from '#lib/tekst/forhold';

/** An answer as it stands in the address, and its words. */
type Valg = [verdi: string, tekst: string];

/** What one may answer to each question that is answered by choosing among a few. */
export const VALG = {
  organisasjonsform: FORM_SVAR.map((form): Valg => [form, tekster.forhold.organisasjonsform[form]]),
  mva: MVA_SVAR.map((svar): Valg => [svar, tekster.hvilkeFrister.mva[svar]]),
  jaNei: JA_NEI_SVAR.map(
    (svar): Valg => [svar, svar === 'true' ? tekster.hvilkeFrister.ja : tekster.hvilkeFrister.nei],
  ),
};

/** An answer in words. */
export function svartekst(svar: Situasjonsvar, navn: keyof Situasjonsvar): string {
  const verdi = svar[navn];
  if (navn === 'mva') return tekster.hvilkeFrister.mva[svar.mva];
  if (navn === 'registrert' || navn === 'mvaFra' || navn === 'arbeidsgiverFra')
    return isDato(verdi) ? heleDatoen(verdi) : '';
  return forholdsverdi({ navn, verdi } as GjeldendeForhold);
}

/** The question a field asks. Some are asked in the same words where one is logged in. */
export function spoersmaal(navn: string): string {
  const ord: Readonly<Record<string, string>> = {
    ...tekster.forhold.spoersmaal,
    ...tekster.hvilkeFrister.spoersmaal,
  };
  return ord[navn] ?? navn;
}
