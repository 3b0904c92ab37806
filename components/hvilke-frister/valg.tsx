import { forholdsverdi } from '#components/tekst/forhold';
import { FORM_SVAR, JA_NEI_SVAR, MVA_SVAR, type Situasjonsvar } from '#lib/contract/situasjon-soek';
import type { GjeldendeForhold } from '#lib/domain/forhold';
import { tekster } from '#lib/messages/index';

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

/** An answer in words, or null when it was not answered. */
export function svartekst(svar: Situasjonsvar, navn: keyof Situasjonsvar): string | null {
  const verdi = svar[navn];
  if (verdi === null) return null;
  if (navn === 'mva') return tekster.hvilkeFrister.mva[svar.mva];
  return forholdsverdi({ navn, verdi } as GjeldendeForhold);
}
