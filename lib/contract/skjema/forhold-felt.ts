import { sisteDagIMaaneden, toDato } from '#lib/domain/dag/dato';
import { BRUKER_FORHOLD, type BrukerForholdNavn, type Forhold } from '#lib/domain/virksomhet/forhold';

/** The fields of the form of /virksomhet, apart from what reads them: this part goes to the browser, and a schema library does not. */

/** The last days of the twelve months as `MM-DD`: when a regnskapsaar can end. Any common year will do. */
export const REGNSKAPSAAR_SLUTT: readonly string[] = Array.from({ length: 12 }, (_, nr) =>
  sisteDagIMaaneden(toDato(2027, nr + 1, 1)).slice(5),
);

/** The answer as the form writes it. */
export const toSkjemaverdi = (verdi: Forhold['verdi']): string =>
  typeof verdi === 'boolean' ? (verdi ? 'ja' : 'nei') : String(verdi);

/** The name of the date field that belongs to an answer. */
export const datofelt = (navn: BrukerForholdNavn) => `${navn}Fra` as const;

/** Every field of the form but the hidden number. */
export const SKJEMAFELT: readonly string[] = BRUKER_FORHOLD.flatMap((navn) => [navn, datofelt(navn)]);
