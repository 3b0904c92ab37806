import { addDager, type Dato, FOERSTE_AAR, type Periode, SISTE_AAR } from './dato';
import {
  FORHOLD_NAVN,
  type Forhold,
  type ForholdAv,
  type ForholdNavn,
  type ForholdVerdier,
  OPPHAV,
  type Opphav,
} from './forhold';

/** A stretch of time in which a forhold had one value. Null ends: always before, still. */
export interface Intervall<N extends ForholdNavn = ForholdNavn> {
  readonly verdi: ForholdVerdier[N];
  readonly opphav: Opphav;
  readonly fraOgMed: Dato | null;
  readonly tilOgMed: Dato | null;
}

/** What holds for a virksomhet, when: per forhold, intervals that do not overlap, oldest first. Days in no interval are unknown. */
export type Situasjon = {
  readonly [N in ForholdNavn]: readonly Intervall<N>[];
};

const FOERST = `${FOERSTE_AAR}-01-01` as Dato;
const SIST = `${SISTE_AAR}-12-31` as Dato;

/** Regnskapsloven § 1-7: the regnskapsaar is the calendar year unless something else is said. */
const LOVENS_REGNSKAPSAAR: ForholdAv<'regnskapsaarSlutt'> = {
  navn: 'regnskapsaarSlutt',
  verdi: '12-31',
  fraOgMed: null,
  tilOgMed: null,
  opphav: 'lov',
  registrert: null,
};

/** An interval with its ends as days, so that they compare. */
interface Stykke<N extends ForholdNavn> {
  fra: Dato;
  til: Dato;
  av: ForholdAv<N>;
}

/** Strongest first: by opphav, then the later `fraOgMed`, then the later `registrert`, then the later in the list. */
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

/** What is left of a stretch when the stretches already taken are cut out of it. `tatt` is sorted and does not overlap. */
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

/** Neighbours that say the same with the same opphav become one. */
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

function byggIntervaller<N extends ForholdNavn>(mine: ForholdAv<N>[]): readonly Intervall<N>[] {
  // The sort keeps the order of equals, so reversing first lets the later in the list win.
  if (mine.length > 1) mine.reverse().sort(sterkest);
  let tatt: Stykke<N>[] = [];
  for (const av of mine) {
    const stykke = { fra: av.fraOgMed ?? FOERST, til: av.tilOgMed ?? SIST, av };
    if (stykke.fra > stykke.til) continue;
    tatt = tatt.length === 0 ? [stykke] : [...tatt, ...resten(stykke, tatt)].sort(eldst);
  }
  return tatt.length === 1 ? tatt.map(toIntervall) : slaaSammen(tatt).map(toIntervall);
}

const INGEN: readonly never[] = [];
const BARE_LOVENS_REGNSKAPSAAR = byggIntervaller([LOVENS_REGNSKAPSAAR]);

/** What is said under each name. */
type PerNavn = { [N in ForholdNavn]?: ForholdAv<N>[] };

function perNavn(alle: readonly Forhold[]): PerNavn {
  const ut: { [N in ForholdNavn]?: Forhold[] } = {};
  for (const ett of alle) {
    const mine = ut[ett.navn];
    if (mine) mine.push(ett);
    else ut[ett.navn] = [ett];
  }
  // Each list holds only forhold of the name it is under.
  return ut as PerNavn;
}

/**
 * Everything known about a virksomhet, laid out in time. On a day where several forhold of the same name hold, the
 * strongest opphav wins (a register over a user over the law); within one opphav the one that began later, then the
 * one learned later. When the winner ends while a weaker one still holds, the weaker one comes back into force.
 * A forhold that ends before it begins is ignored.
 */
export function toSituasjon(forhold: readonly Forhold[]): Situasjon {
  const per = perNavn(forhold);
  const bygg = <N extends ForholdNavn>(mine: ForholdAv<N>[] | undefined): readonly Intervall<N>[] =>
    mine ? byggIntervaller(mine) : INGEN;
  return {
    organisasjonsform: bygg(per.organisasjonsform),
    drift: bygg(per.drift),
    avvikling: bygg(per.avvikling),
    mvaRegistrert: bygg(per.mvaRegistrert),
    mvaTermin: bygg(per.mvaTermin),
    arbeidsgiver: bygg(per.arbeidsgiver),
    loennsdag: bygg(per.loennsdag),
    forskuddsskatt: bygg(per.forskuddsskatt),
    regnskapsaarSlutt: per.regnskapsaarSlutt
      ? byggIntervaller([...per.regnskapsaarSlutt, LOVENS_REGNSKAPSAAR])
      : BARE_LOVENS_REGNSKAPSAAR,
    registrert: bygg(per.registrert),
    omvendtAvgiftsplikt: bygg(per.omvendtAvgiftsplikt),
    saeravgift: bygg(per.saeravgift),
    tollkreditt: bygg(per.tollkreditt),
    utleggstrekk: bygg(per.utleggstrekk),
    selvstendigeOppdragstakere: bygg(per.selvstendigeOppdragstakere),
    tredjepartJanuar20: bygg(per.tredjepartJanuar20),
    tredjepartJanuar31: bygg(per.tredjepartJanuar31),
  };
}

/** The intervals of one forhold, oldest first. */
export function intervaller<N extends ForholdNavn>(situasjon: Situasjon, navn: N): readonly Intervall<N>[] {
  return situasjon[navn];
}

/** First and last day of an interval, with the ends of the calendar where it has none. */
export function spenn(intervall: Pick<Intervall, 'fraOgMed' | 'tilOgMed'>): Periode {
  return {
    fraOgMed: intervall.fraOgMed ?? FOERST,
    tilOgMed: intervall.tilOgMed ?? SIST,
  };
}

/** The value that holds on a day, or undefined when nothing is known of that day. */
export function verdiPaa<N extends ForholdNavn>(
  situasjon: Situasjon,
  navn: N,
  dato: Dato,
): ForholdVerdier[N] | undefined {
  for (const i of intervaller(situasjon, navn)) {
    if ((i.fraOgMed ?? FOERST) <= dato && dato <= (i.tilOgMed ?? SIST)) return i.verdi;
  }
  return undefined;
}

/** The last value known to hold within a periode, or undefined when nothing is known of any of its days. */
export function sisteVerdiI<N extends ForholdNavn>(
  situasjon: Situasjon,
  navn: N,
  periode: Periode,
): ForholdVerdier[N] | undefined {
  let siste: ForholdVerdier[N] | undefined;
  for (const i of intervaller(situasjon, navn)) {
    if ((i.fraOgMed ?? FOERST) <= periode.tilOgMed && periode.fraOgMed <= (i.tilOgMed ?? SIST))
      siste = i.verdi;
  }
  return siste;
}

/** Whether two sets of intervals say different things of some day. */
function sierUlikt(a: readonly Intervall[], b: readonly Intervall[]): boolean {
  return a.some((x) =>
    b.some((y) => {
      const xs = spenn(x);
      const ys = spenn(y);
      return x.verdi !== y.verdi && xs.fraOgMed <= ys.tilOgMed && ys.fraOgMed <= xs.tilOgMed;
    }),
  );
}

/** The forhold where a register and the user say different things of the same day. The register wins; both are to be shown. */
export function motstrid(forhold: readonly Forhold[]): ForholdNavn[] {
  const register = toSituasjon(forhold.filter((f) => f.opphav === 'enhetsregisteret'));
  const bruker = toSituasjon(forhold.filter((f) => f.opphav === 'bruker'));
  // What the law presumes is in both; it is never said by either.
  const sagt = (intervaller: readonly Intervall[]) => intervaller.filter((i) => i.opphav !== 'lov');
  return FORHOLD_NAVN.filter((navn) => sierUlikt(sagt(register[navn]), sagt(bruker[navn])));
}
