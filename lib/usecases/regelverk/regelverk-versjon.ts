import { type Periode, toDato } from '#lib/domain/dag/dato';
import { kalender } from '#lib/regelverk/beregning/kalender';
import { PROEVESITUASJONER } from '#lib/regelverk/beregning/proevesituasjoner';
import { listRegler } from './list-regler';

/** All years one can look at. */
const ALLE_AAR: Periode = { fraOgMed: toDato(2019, 1, 1), tilOgMed: toDato(2040, 12, 31) };

/** FNV-1a over the UTF-16 units, as eight hexadecimal digits. To tell rules apart, not to protect anything. */
function fingeravtrykk(tekst: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < tekst.length; i++) hash = Math.imul(hash ^ tekst.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

let kjent: string | undefined;

/**
 * Which wording of the rules answers: the same as long as every rule and every date from 2019 to 2040 is the same, another
 * as soon as one is not. Worked out from the rules themselves, so that nobody has to remember to count it up.
 */
export function regelverkVersjon(): string {
  const grunnlag = { leverteOppgaver: [], markeringer: [], periode: ALLE_AAR, idag: ALLE_AAR.fraOgMed };
  kjent ??= fingeravtrykk(
    JSON.stringify([
      listRegler(),
      PROEVESITUASJONER.map((forhold) =>
        kalender({ ...grunnlag, forhold }).oppgaver.map(({ noekkel, frist }) => noekkel + frist.frist),
      ),
    ]),
  );
  return kjent;
}
