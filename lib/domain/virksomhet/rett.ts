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

/** What a kilde says about a claim. In øre. */
interface Beloepsdel {
  levert: { beloep: number | null; betaling: object | null } | null;
}

/** Whether an oppgave, or a rule, may be seen. What is in an area that we do not know is seen by those who see everything. */
export function canSee({ omraader, krav }: Rett, { produktomraade, oppgaveType }: Omtalt): boolean {
  if (omraader === 'alle') return true;
  if (krav && (oppgaveType === 'betalingskrav' || produktomraade === 'INNKREVING')) return true;
  return (omraader as ReadonlySet<string>).has(produktomraade);
}

/** Returns a right as a text that changes when it does; null for the right to all of it. */
export const toRettord = (rett: Rett): string | null =>
  isHele(rett) ? null : [...omraaderAv(rett)].sort().join('+') + (rett.krav ? '+krav' : '');

/** Whether amounts, and how to pay, may be seen. */
export const canSeeBeloep = ({ omraader, krav }: Rett): boolean => omraader === 'alle' || krav;

/** Returns the oppgaver that may be seen, without amounts and how to pay where those may not. */
export function toSynlige<T extends Omtalt & Beloepsdel>(rett: Rett, oppgaver: readonly T[]): T[] {
  const synlige = oppgaver.filter((oppgave) => canSee(rett, oppgave));
  return canSeeBeloep(rett) ? synlige : synlige.map(withoutBeloep);
}

const withoutBeloep = <T extends Beloepsdel>(oppgave: T): T => ({
  ...oppgave,
  levert: oppgave.levert && { ...oppgave.levert, beloep: null, betaling: null },
});
