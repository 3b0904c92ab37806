import type { Situasjonsvar } from '#lib/contract/regelverk/situasjon-soek';
import { isDato } from '#lib/domain/dag/dato';
import type { GjeldendeForhold } from '#lib/domain/virksomhet/forhold';
import type { Tekster } from '#lib/messages/index';
import { heleDatoen } from '#lib/tekst/dato';
import { forholdsverdi } from '#lib/tekst/forhold';

/** Returns an answer in words. */
export function svartekst(tekster: Tekster, svar: Situasjonsvar, navn: keyof Situasjonsvar): string {
  const verdi = svar[navn];
  if (navn === 'mva') return tekster.hvilkeFrister.mva[svar.mva];
  if (navn === 'registrert' || navn === 'mvaFra' || navn === 'arbeidsgiverFra')
    return isDato(verdi) ? heleDatoen(tekster, verdi) : '';
  return forholdsverdi(tekster, { navn, verdi } as GjeldendeForhold);
}

/** The questions of the fields. Some have the same wording as in the portal. */
export const spoersmaalene = ({ forhold, hvilkeFrister }: Tekster) => ({
  ...forhold.spoersmaal,
  ...hvilkeFrister.spoersmaal,
});

/** Returns the question of a field. */
export function spoersmaal(tekster: Tekster, navn: string): string {
  const ord: Readonly<Record<string, string>> = spoersmaalene(tekster);
  return ord[navn] ?? navn;
}
