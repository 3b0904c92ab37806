import { type Dato, dagerMellom } from '#lib/domain/dag/dato';
import type { Oppgavestatus } from '#lib/domain/virksomhet/kodelister';
import type { Oppgave } from './oppgave';

/** Days before the frist from which an open oppgave is `snart`. */
export const SNART_DAGER = 14;

/** How much attention an oppgave asks for. Colours follow from this; so must words. */
export const ALVOR = ['forfalt', 'snart', 'noeytral', 'fullfoert', 'ikkeAktuell'] as const;
export type Alvor = (typeof ALVOR)[number];

/** The two truths a status is made of. */
export type Grunnlag = Pick<Oppgave, 'markering'> & {
  levert: Pick<NonNullable<Oppgave['levert']>, 'status'> | null;
};

/**
 * Status on a day. Done when either the kilde or the user says so: what a kilde says is done is done whatever the
 * user says, and what the user says is done is shown as done while `uenighet` tells that the kilde has not got it.
 * Else forfalt from the day after the frist, else paagaaende when the kilde says so, else ikkeStartet.
 * `ikkeAktuell` changes no status; see `isAapen`. A right one may use (`frivillig`) is never forfalt, nor is what the
 * kilde that alone told of it has taken back.
 */
export function oppgavestatus(grunnlag: Grunnlag, frist: Dato, idag: Dato, frivillig = false): Oppgavestatus {
  if (grunnlag.levert?.status === 'fullfoert' || grunnlag.markering?.verdi === 'fullfoert')
    return 'fullfoert';
  if (isTrukket(grunnlag)) return 'ikkeStartet';
  if (frist < idag && !frivillig) return 'forfalt';
  return grunnlag.levert?.status === 'paagaaende' ? 'paagaaende' : 'ikkeStartet';
}

/** Whether it stood in the calendar by the word of a kilde alone, which has been taken back. */
export const isTrukket = ({ levert }: Pick<Grunnlag, 'levert'>): boolean => levert?.status === 'trukket';

/** Still to be done: not fullfoert, not taken back, and nobody has said that it does not concern the virksomhet. */
export function isAapen(oppgave: Pick<Oppgave, 'status'> & Grunnlag): boolean {
  return oppgave.status !== 'fullfoert' && oppgave.markering?.verdi !== 'ikkeAktuell' && !isTrukket(oppgave);
}

/** Days left: 0 on the day of the frist, 1 the day before, negative when it has passed. */
export function dagerIgjen(frist: Dato, idag: Dato): number {
  return dagerMellom(idag, frist);
}

/**
 * How much attention an oppgave asks for on a day. `snart` is the frist's own day and the 14 before it. A right that
 * was not used in time is `ikkeAktuell`, never `forfalt`.
 */
export function alvor(
  oppgave: Pick<Oppgave, 'status' | 'frist' | 'frivillig'> & Grunnlag,
  idag: Dato,
): Alvor {
  if (oppgave.status === 'fullfoert') return 'fullfoert';
  if (isTrukket(oppgave)) return 'ikkeAktuell';
  if (oppgave.markering?.verdi === 'ikkeAktuell') return 'ikkeAktuell';
  const igjen = dagerIgjen(oppgave.frist.frist, idag);
  if (igjen < 0) return oppgave.frivillig ? 'ikkeAktuell' : 'forfalt';
  return igjen <= SNART_DAGER ? 'snart' : 'noeytral';
}

/**
 * Whether the user and the kilde contradict each other: the user says fullfoert and the kilde something else, or
 * the kilde says fullfoert and the user that it does not concern them. Never while either of them is silent.
 */
export function uenighet(grunnlag: Grunnlag): boolean {
  if (!grunnlag.levert || !grunnlag.markering || isTrukket(grunnlag)) return false;
  return (grunnlag.markering.verdi === 'fullfoert') !== (grunnlag.levert.status === 'fullfoert');
}

/**
 * Whether a person has anything to say about it: not about what the kilde has got or has taken back, unless something has been
 * said already, which can be taken back.
 */
export function canBeMarked(grunnlag: Grunnlag): boolean {
  if (grunnlag.markering) return true;
  return !isTrukket(grunnlag) && grunnlag.levert?.status !== 'fullfoert';
}
