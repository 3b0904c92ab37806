import { addMaaneder, isIn, type Periode } from '#lib/domain/dag/dato';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave/oppgave';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
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

/** How far outside the periode the other day of a moved frist is looked for. */
const MAANEDER_UTENFOR = 12;

/**
 * Two calendars of the same periode beside each other, as if each had held all of it. Open to everyone.
 * Those with the same noekkel are the same oppgave; one whose other day is just outside the periode is moved, not gone.
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
