import { addMaaneder, isIn, type Periode } from '#lib/domain/dag/dato';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave/oppgave';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { beregnFrister } from './beregn-frister';

/** How one change affects the frister of a periode. */
export interface Sammenligning {
  kommer: Oppgave[];
  gaar: Oppgave[];
  /** Oppgaver that get another frist: before and after. */
  flyttes: { foer: Oppgave; etter: Oppgave }[];
  /** The number of oppgaver that are unchanged. */
  uendret: number;
  /** Rules that would apply, but cannot be dated until more is known. */
  kommerUtenDato: UtenDato[];
}

/** How many months outside the periode the other day of a moved frist is searched for. */
const MAANEDER_UTENFOR = 12;

/**
 * Compares the calendars of two sets of forhold in a periode. Open to everyone. Oppgaver with the same
 * noekkel are the same; one whose other frist is just outside the periode is moved, not gone.
 */
export function sammenlignFrister(
  foer: readonly Forhold[],
  etter: readonly Forhold[],
  periode: Periode,
): Sammenligning {
  const vid = {
    fraOgMed: addMaaneder(periode.fraOgMed, -MAANEDER_UTENFOR),
    tilOgMed: addMaaneder(periode.tilOgMed, MAANEDER_UTENFOR),
  };
  const [naa, da] = [foer, etter].map((forhold) => perNoekkel(beregnFrister(forhold, vid).oppgaver));
  const ut: Sammenligning = { kommer: [], gaar: [], flyttes: [], uendret: 0, kommerUtenDato: [] };
  if (!naa || !da) return ut;
  const inne = ({ frist }: Oppgave) => isIn(periode, frist.frist);
  for (const [noekkel, ny] of da) {
    const gammel = naa.get(noekkel);
    if (!gammel) {
      if (inne(ny)) ut.kommer.push(ny);
    } else if (gammel.frist.frist !== ny.frist.frist) {
      if (inne(gammel) || inne(ny)) ut.flyttes.push({ foer: gammel, etter: ny });
    } else if (inne(ny)) ut.uendret++;
  }
  ut.gaar = [...naa]
    .filter(([noekkel, gammel]) => !da.has(noekkel) && inne(gammel))
    .map(([, gammel]) => gammel);
  const ubesvart = new Set(beregnFrister(foer, periode).utenDato.map(({ regel }) => regel));
  ut.kommerUtenDato = beregnFrister(etter, periode).utenDato.filter(({ regel }) => !ubesvart.has(regel));
  return ut;
}

const perNoekkel = (oppgaver: readonly Oppgave[]): Map<Noekkel, Oppgave> =>
  new Map(oppgaver.map((oppgave) => [oppgave.noekkel, oppgave]));
