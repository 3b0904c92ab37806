import { addDager, type Dato, FOERSTE_AAR, SISTE_AAR } from '#lib/domain/dag/dato';
import { type ForholdAv, type ForholdNavn, type ForholdVerdier, OPPHAV, type Opphav } from './forhold';

/**
 * An interval in which a forhold had one value. `fraOgMed: null` means always before, `tilOgMed: null` means
 * still.
 */
export interface Intervall<N extends ForholdNavn = ForholdNavn> {
  readonly verdi: ForholdVerdier[N];
  readonly opphav: Opphav;
  readonly fraOgMed: Dato | null;
  readonly tilOgMed: Dato | null;
}

/** The first day of the calendar, for an open beginning. */
export const FOERST = `${FOERSTE_AAR}-01-01` as Dato;
/** The last day of the calendar, for an open end. */
export const SIST = `${SISTE_AAR}-12-31` as Dato;

/** An interval with days for its open ends, so that they can be compared. */
interface Stykke<N extends ForholdNavn> {
  fra: Dato;
  til: Dato;
  av: ForholdAv<N>;
}

/**
 * Compares strongest first: by opphav, then the later `fraOgMed`, then the later `registrert`, then the later
 * in the list.
 */
function sterkest(a: ForholdAv<ForholdNavn>, b: ForholdAv<ForholdNavn>): number {
  const opphav = OPPHAV.indexOf(a.opphav) - OPPHAV.indexOf(b.opphav);
  if (opphav !== 0) return opphav;
  const aFra = a.fraOgMed ?? '';
  const bFra = b.fraOgMed ?? '';
  if (aFra !== bFra) return aFra < bFra ? 1 : -1;
  const aReg = a.registrert ?? '';
  const bReg = b.registrert ?? '';
  return aReg === bReg ? 0 : aReg < bReg ? 1 : -1;
}

/**
 * Returns what is left of a piece after the pieces in `tatt` are cut out of it. `tatt` is sorted and does not
 * overlap.
 */
function resten<N extends ForholdNavn>(stykke: Stykke<N>, tatt: readonly Stykke<N>[]): Stykke<N>[] {
  const ut: Stykke<N>[] = [];
  let fra = stykke.fra;
  for (const t of tatt) {
    if (t.til < fra) continue;
    if (t.fra > stykke.til) break;
    if (t.fra > fra) ut.push({ fra, til: addDager(t.fra, -1), av: stykke.av });
    if (t.til >= stykke.til) return ut;
    fra = addDager(t.til, 1);
  }
  if (fra <= stykke.til) ut.push({ fra, til: stykke.til, av: stykke.av });
  return ut;
}

/** Merges neighbours with the same value and opphav. */
function slaaSammen<N extends ForholdNavn>(stykker: readonly Stykke<N>[]): Stykke<N>[] {
  const ut: Stykke<N>[] = [];
  for (const s of stykker) {
    const forrige = ut.at(-1);
    const likt = forrige?.av.verdi === s.av.verdi && forrige.av.opphav === s.av.opphav;
    if (forrige && likt && addDager(forrige.til, 1) === s.fra) forrige.til = s.til;
    else ut.push({ ...s });
  }
  return ut;
}

const toIntervall = <N extends ForholdNavn>(s: Stykke<N>): Intervall<N> => ({
  verdi: s.av.verdi,
  opphav: s.av.opphav,
  fraOgMed: s.fra === FOERST ? null : s.fra,
  tilOgMed: s.til === SIST ? null : s.til,
});

const eldst = <N extends ForholdNavn>(a: Stykke<N>, b: Stykke<N>): number => (a.fra < b.fra ? -1 : 1);

/** Lays forhold of one name out in time; `toSituasjon` says which one wins. Reorders the list it is given. */
export function buildIntervaller<N extends ForholdNavn>(mine: ForholdAv<N>[]): readonly Intervall<N>[] {
  // The sort is stable, so reversing first lets the later in the list win.
  if (mine.length > 1) mine.reverse().sort(sterkest);
  let tatt: Stykke<N>[] = [];
  for (const av of mine) {
    const stykke = { fra: av.fraOgMed ?? FOERST, til: av.tilOgMed ?? SIST, av };
    if (stykke.fra > stykke.til) continue;
    tatt = tatt.length === 0 ? [stykke] : [...tatt, ...resten(stykke, tatt)].sort(eldst);
  }
  return tatt.length === 1 ? tatt.map(toIntervall) : slaaSammen(tatt).map(toIntervall);
}
