import type { OppgaveType, Produktomraade } from './kodelister';

/**
 * What a person may see of the calendar of a virksomhet.
 * - `omraader`: the areas; `alle` also has areas that only a kilde knows.
 * - `krav`: the claims of every area with their amounts, accounts and KID. Without it, the claims of `omraader` are seen without those.
 */
export interface Rett {
  omraader: 'alle' | ReadonlySet<Produktomraade>;
  krav: boolean;
}

/** The right to all of it: of those who act for the virksomhet, and of systems that it has let in. */
export const HELE: Rett = { omraader: 'alle', krav: true };

/** No right at all. */
export const INTET: Rett = { omraader: new Set(), krav: false };

/** Whether everything may be seen, and so also what is about the virksomhet as a whole. */
export const isHele = ({ omraader }: Pick<Rett, 'omraader'>): boolean => omraader === 'alle';

/** Returns the right of somebody who has both. */
export function mergeRett(a: Rett, b: Rett): Rett {
  if (isHele(a) || isHele(b)) return HELE;
  return { omraader: new Set([...omraaderAv(a), ...omraaderAv(b)]), krav: a.krav || b.krav };
}

const omraaderAv = ({ omraader }: Rett): Iterable<Produktomraade> => (omraader === 'alle' ? [] : omraader);

/** What decides whether an oppgave may be seen. */
interface Omtalt {
  produktomraade: string;
  oppgaveType: OppgaveType;
}

/** What a kilde says about an oppgave. Its own words may hold anything, also amounts. */
interface Kildedel {
  /** Null when only a kilde has delivered it: it then has no other words. */
  regel: string | null;
  levert: {
    beloep: number | null;
    betaling: object | null;
    aarsak: string | null;
    beskrivelse: readonly unknown[];
  } | null;
}

/** Whether it is a claim, or about one. */
const isKrav = ({ produktomraade, oppgaveType }: Omtalt): boolean =>
  oppgaveType === 'betalingskrav' || produktomraade === 'INNKREVING';

/** Whether an oppgave, or a rule, may be seen. What is in an area that we do not know is seen by those who see everything. */
export function canSee({ omraader, krav }: Rett, { produktomraade, oppgaveType }: Omtalt): boolean {
  if (omraader === 'alle') return true;
  if (krav && isKrav({ produktomraade, oppgaveType })) return true;
  return (omraader as ReadonlySet<string>).has(produktomraade);
}

/** Returns a right as a text that changes when it does; empty for the right to all of it. */
export const toRettord = (rett: Rett): string =>
  isHele(rett) ? '' : [...[...omraaderAv(rett)].sort(), ...(rett.krav ? ['krav'] : [])].join('+') || 'intet';

/** Whether amounts, and how to pay, may be seen of any claim. */
export const canSeeBeloep = ({ omraader, krav }: Rett): boolean => omraader === 'alle' || krav;

/** Whether those of an oppgave may be seen: with `krav`, of what is a claim. */
const canSeeBeloepAv = (rett: Rett, omtalt: Omtalt): boolean => isHele(rett) || (rett.krav && isKrav(omtalt));

/** Returns the oppgaver that may be seen, without amounts and how to pay where those may not. */
export const toSynlige = <T extends Omtalt & Kildedel>(rett: Rett, oppgaver: readonly T[]): readonly T[] =>
  isHele(rett)
    ? oppgaver
    : oppgaver
        .filter((oppgave) => canSee(rett, oppgave))
        .map((oppgave) => (canSeeBeloepAv(rett, oppgave) ? oppgave : withoutBeloep(oppgave)));

const withoutBeloep = <T extends Kildedel>(oppgave: T): T => ({
  ...oppgave,
  levert: oppgave.levert && {
    ...oppgave.levert,
    ...{ beloep: null, betaling: null, aarsak: null },
    beskrivelse: oppgave.regel === null ? oppgave.levert.beskrivelse : [],
  },
});
