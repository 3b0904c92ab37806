import type { Dato, Periode } from '#lib/domain/dag/dato';
import { FORHOLD_NAVN, type Forhold, type ForholdAv, type ForholdNavn, type ForholdVerdier } from './forhold';
import { buildIntervaller, FOERST, type Intervall, SIST } from './intervall';

export type { Intervall } from './intervall';

/**
 * The known values of each forhold over time: intervals that do not overlap, oldest first. Days in no
 * interval are unknown.
 */
export type Situasjon = {
  readonly [N in ForholdNavn]: readonly Intervall<N>[];
};

/** Regnskapsloven § 1-7: the regnskapsaar is the calendar year unless otherwise stated. */
const LOVENS_REGNSKAPSAAR: ForholdAv<'regnskapsaarSlutt'> = {
  navn: 'regnskapsaarSlutt',
  verdi: '12-31',
  fraOgMed: null,
  tilOgMed: null,
  opphav: 'lov',
  registrert: null,
};

const INGEN: readonly never[] = [];
const BARE_LOVENS_REGNSKAPSAAR = buildIntervaller([LOVENS_REGNSKAPSAAR]);

/** The forhold by name. */
type PerNavn = { [N in ForholdNavn]?: ForholdAv<N>[] };

function perNavn(alle: readonly Forhold[]): PerNavn {
  const ut: { [N in ForholdNavn]?: Forhold[] } = {};
  for (const ett of alle) {
    const mine = ut[ett.navn];
    if (mine) mine.push(ett);
    else ut[ett.navn] = [ett];
  }
  // Each list holds only forhold of its own name.
  return ut as PerNavn;
}

/**
 * Lays all that is known about a virksomhet out in time. On a day where several forhold of the same name
 * hold, the strongest opphav wins (a kilde over Enhetsregisteret over a user over the law); within one opphav
 * the one that began later, then the one learned later. When the winner ends while a weaker one still holds,
 * the weaker one applies again. A forhold that ends before it begins is ignored.
 */
export function toSituasjon(forhold: readonly Forhold[]): Situasjon {
  const per = perNavn(forhold);
  const bygg = <N extends ForholdNavn>(mine: ForholdAv<N>[] | undefined): readonly Intervall<N>[] =>
    mine ? buildIntervaller(mine) : INGEN;
  return {
    organisasjonsform: bygg(per.organisasjonsform),
    drift: bygg(per.drift),
    avvikling: bygg(per.avvikling),
    mvaRegistrert: bygg(per.mvaRegistrert),
    mvaTermin: bygg(per.mvaTermin),
    arbeidsgiver: bygg(per.arbeidsgiver),
    antallAnsatte: bygg(per.antallAnsatte),
    loennsdag: bygg(per.loennsdag),
    forskuddsskatt: bygg(per.forskuddsskatt),
    regnskapsaarSlutt: per.regnskapsaarSlutt
      ? buildIntervaller([...per.regnskapsaarSlutt, LOVENS_REGNSKAPSAAR])
      : BARE_LOVENS_REGNSKAPSAAR,
    registrert: bygg(per.registrert),
    omvendtAvgiftsplikt: bygg(per.omvendtAvgiftsplikt),
    saeravgift: bygg(per.saeravgift),
    tollkreditt: bygg(per.tollkreditt),
    utleggstrekk: bygg(per.utleggstrekk),
    selvstendigeOppdragstakere: bygg(per.selvstendigeOppdragstakere),
    tredjepartJanuar20: bygg(per.tredjepartJanuar20),
    tredjepartJanuar31: bygg(per.tredjepartJanuar31),
    omsetningUnder50000: bygg(per.omsetningUnder50000),
  };
}

/** Returns the intervals of one forhold, oldest first. */
export function intervaller<N extends ForholdNavn>(situasjon: Situasjon, navn: N): readonly Intervall<N>[] {
  return situasjon[navn];
}

/** Returns the first and last day of an interval; an open end becomes the end of the calendar. */
export function spenn(intervall: Pick<Intervall, 'fraOgMed' | 'tilOgMed'>): Periode {
  return {
    fraOgMed: intervall.fraOgMed ?? FOERST,
    tilOgMed: intervall.tilOgMed ?? SIST,
  };
}

/** Returns the interval that contains a day, or undefined when the value is unknown on that day. */
export function intervallPaa<N extends ForholdNavn>(
  situasjon: Situasjon,
  navn: N,
  dato: Dato,
): Intervall<N> | undefined {
  for (const i of intervaller(situasjon, navn)) {
    if ((i.fraOgMed ?? FOERST) <= dato && dato <= (i.tilOgMed ?? SIST)) return i;
  }
  return undefined;
}

/** Returns the value on a day, or undefined when it is unknown. */
export function verdiPaa<N extends ForholdNavn>(
  situasjon: Situasjon,
  navn: N,
  dato: Dato,
): ForholdVerdier[N] | undefined {
  return intervallPaa(situasjon, navn, dato)?.verdi;
}

/** Returns the last known value within a periode, or undefined when none of its days is known. */
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

/** Whether two sets of intervals have different values on some day from `fra` on. */
function sierUlikt(a: readonly Intervall[], b: readonly Intervall[], fra: Dato): boolean {
  return a.some((x) =>
    b.some((y) => {
      const xs = spenn(x);
      const ys = spenn(y);
      const felles = xs.fraOgMed <= ys.tilOgMed && ys.fraOgMed <= xs.tilOgMed;
      return x.verdi !== y.verdi && felles && xs.tilOgMed >= fra && ys.tilOgMed >= fra;
    }),
  );
}

/**
 * Returns the forhold where a register (Enhetsregisteret or a kilde) and the user disagree about a day from
 * `fra` on. Earlier disagreements need no settling. The register wins; both values are to be shown.
 */
export function motstrid(forhold: readonly Forhold[], fra: Dato): ForholdNavn[] {
  const register = toSituasjon(forhold.filter((f) => f.opphav !== 'bruker' && f.opphav !== 'lov'));
  const bruker = toSituasjon(forhold.filter((f) => f.opphav === 'bruker'));
  // What the law presumes is in both and stated by neither.
  const sagt = (intervaller: readonly Intervall[]) => intervaller.filter((i) => i.opphav !== 'lov');
  return FORHOLD_NAVN.filter((navn) => sierUlikt(sagt(register[navn]), sagt(bruker[navn]), fra));
}
