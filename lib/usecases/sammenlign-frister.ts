import type { Periode } from '#lib/domain/dato';
import type { Forhold } from '#lib/domain/forhold';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave';
import { beregnFrister } from './beregn-frister';

/** What one change does to the frister of a periode. */
export interface Sammenligning {
  kommer: Oppgave[];
  gaar: Oppgave[];
  /** The same oppgave, another day: as it is, and as it would be. */
  flyttes: { foer: Oppgave; etter: Oppgave }[];
  /** How many are as they were. */
  uendret: number;
  /** Rules that would apply, but need an answer before they have a date. */
  kommerUtenDato: UtenDato[];
}

/**
 * Two calendars of the same periode beside each other, as if each had held all of it. Open to everyone.
 * Those with the same noekkel are the same oppgave.
 */
export function sammenlignFrister(
  foer: readonly Forhold[],
  etter: readonly Forhold[],
  periode: Periode,
): Sammenligning {
  const naa = beregnFrister(foer, periode);
  const da = beregnFrister(etter, periode);
  const perNoekkel = new Map(naa.oppgaver.map((oppgave) => [oppgave.noekkel, oppgave]));
  const blir = new Set(da.oppgaver.map(({ noekkel }) => noekkel));
  const flyttes = da.oppgaver.flatMap((oppgave) => {
    const samme = perNoekkel.get(oppgave.noekkel);
    return samme && samme.frist.frist !== oppgave.frist.frist ? [{ foer: samme, etter: oppgave }] : [];
  });
  const kommer = da.oppgaver.filter(({ noekkel }) => !perNoekkel.has(noekkel));
  return {
    kommer,
    gaar: naa.oppgaver.filter(({ noekkel }) => !blir.has(noekkel)),
    flyttes,
    uendret: da.oppgaver.length - kommer.length - flyttes.length,
    kommerUtenDato: da.utenDato.filter(({ regel }) => !naa.utenDato.some((annen) => annen.regel === regel)),
  };
}
