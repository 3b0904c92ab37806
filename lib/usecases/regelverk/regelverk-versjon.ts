import { type Periode, toDato } from '#lib/domain/dag/dato';
import { kalender } from '#lib/regelverk/beregning/kalender';
import { PROEVESITUASJONER } from '#lib/regelverk/beregning/proevesituasjoner';
import { listRegler } from './list-regler';

/** The years that can be requested. */
const ALLE_AAR: Periode = { fraOgMed: toDato(2019, 1, 1), tilOgMed: toDato(2040, 12, 31) };

/** FNV-1a over the UTF-16 units, as eight hexadecimal digits. Distinguishes versions; protects nothing. */
function fingeravtrykk(tekst: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < tekst.length; i++) hash = Math.imul(hash ^ tekst.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

let kjent: string | undefined;

/**
 * Returns the version of the rules: it changes exactly when a rule, or a date from 2019 to 2040, changes.
 * Computed from the rules, so that nobody has to maintain it.
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
