import { sisteDagIMaaneden, toDato } from '#lib/domain/dag/dato';
import { BRUKER_FORHOLD, type BrukerForholdNavn, type Forhold } from '#lib/domain/virksomhet/forhold';

/**
 * The fields of the form of /virksomhet. Kept apart from the parsing, since this file goes to the browser and
 * a schema library must not.
 */

/** The last days of the twelve months as `MM-DD`: when a regnskapsaar can end. 2027 is any common year. */
export const REGNSKAPSAAR_SLUTT: readonly string[] = Array.from({ length: 12 }, (_, nr) =>
  sisteDagIMaaneden(toDato(2027, nr + 1, 1)).slice(5),
);

/** Returns the value of a forhold as the form writes it. */
export const toSkjemaverdi = (verdi: Forhold['verdi']): string =>
  typeof verdi === 'boolean' ? (verdi ? 'ja' : 'nei') : String(verdi);

/** Returns the name of the date field of an answer. */
export const datofelt = (navn: BrukerForholdNavn) => `${navn}Fra` as const;

/** All fields of the form except the hidden organisasjonsnummer. */
export const SKJEMAFELT: readonly string[] = BRUKER_FORHOLD.flatMap((navn) => [navn, datofelt(navn)]);
