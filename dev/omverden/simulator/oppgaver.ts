import { type Dato, toDato } from '#lib/domain/dag/dato';
import { eierNoekkel } from '#lib/domain/kilde/kilde';
import type { Myndighetshendelse } from '#lib/domain/kilde/myndighetshendelse';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { BeregnetOppgave } from '#lib/domain/oppgave/oppgave';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { beregn } from '#lib/regelverk/beregning/beregn';
import { toOppgaver } from '#lib/regelverk/beregning/hendelser';
import { STANDARDKILDER, type Standardkilde } from '../standardkilder';

/** An oppgave and the kilde responsible for it. */
export interface Kildeoppgave {
  kilde: Standardkilde;
  oppgave: BeregnetOppgave;
}

export const kildeFor = (noekkel: Noekkel): Standardkilde | undefined =>
  STANDARDKILDER.find((kilde) => eierNoekkel(kilde, noekkel));

/**
 * The oppgaver of a virksomhet that a kilde is responsible for, with a frist in these years, sorted by frist. Events override
 * the rules.
 */
export function findOppgaver(
  forhold: readonly Forhold[],
  hendelser: readonly Myndighetshendelse[],
  aar: { fra: number; til: number },
): Kildeoppgave[] {
  const periode = { fraOgMed: toDato(aar.fra, 1, 1), tilOgMed: toDato(aar.til, 12, 31) };
  const iPerioden = ({ frist }: { frist: Dato }) => frist >= periode.fraOgMed && frist <= periode.tilOgMed;
  const perNoekkel = new Map<Noekkel, BeregnetOppgave>();
  for (const oppgave of [...hendelser.flatMap(toOppgaver), ...beregn(toSituasjon(forhold), periode).oppgaver])
    if (!perNoekkel.has(oppgave.noekkel)) perNoekkel.set(oppgave.noekkel, oppgave);
  return [...perNoekkel.values()]
    .filter(({ frist }) => iPerioden(frist))
    .sort((a, b) => (a.frist.frist < b.frist.frist ? -1 : 1))
    .flatMap((oppgave) => {
      const kilde = kildeFor(oppgave.noekkel);
      return kilde ? [{ kilde, oppgave }] : [];
    });
}
