import { type Dato, dagerMellom } from '#lib/domain/dag/dato';
import type { Oppgavestatus } from '#lib/domain/virksomhet/kodelister';
import type { Oppgave } from './oppgave';

/** Days before the frist from which an open oppgave is `snart`. */
export const SNART_DAGER = 14;

/** How urgent an oppgave is. Colour follows from this, and so must the wording. */
export const ALVOR = ['forfalt', 'snart', 'noeytral', 'fullfoert', 'ikkeAktuell'] as const;
export type Alvor = (typeof ALVOR)[number];

/** The two inputs of a status: the user's mark and the kilde's status. */
export type Utsagn = Pick<Oppgave, 'markering'> & {
  levert: Pick<NonNullable<Oppgave['levert']>, 'status'> | null;
};

/**
 * Returns the status on a day. `fullfoert` when the kilde or the user says so; `uenighet` tells whether they
 * disagree. Else `forfalt` from the day after the frist, else `paagaaende` when the kilde says so, else
 * `ikkeStartet`. The mark `ikkeAktuell` does not change the status; see `isAapen`. A right (`frivillig`) and
 * a withdrawn oppgave are never `forfalt`.
 */
export function oppgavestatus(grunnlag: Utsagn, frist: Dato, idag: Dato, frivillig = false): Oppgavestatus {
  if (grunnlag.levert?.status === 'fullfoert' || grunnlag.markering?.verdi === 'fullfoert')
    return 'fullfoert';
  if (isTrukket(grunnlag)) return 'ikkeStartet';
  if (frist < idag && !frivillig) return 'forfalt';
  return grunnlag.levert?.status === 'paagaaende' ? 'paagaaende' : 'ikkeStartet';
}

/** Whether only a kilde had delivered it and has taken it back. */
export const isTrukket = ({ levert }: Pick<Utsagn, 'levert'>): boolean => levert?.status === 'trukket';

/** Whether it is still to be done: not fullfoert, not withdrawn, and not marked as `ikkeAktuell`. */
export function isAapen(oppgave: Pick<Oppgave, 'status'> & Utsagn): boolean {
  return oppgave.status !== 'fullfoert' && oppgave.markering?.verdi !== 'ikkeAktuell' && !isTrukket(oppgave);
}

/** Returns the days left: 0 on the day of the frist, 1 the day before, negative after it. */
export function dagerIgjen(frist: Dato, idag: Dato): number {
  return dagerMellom(idag, frist);
}

/**
 * Returns how urgent an oppgave is on a day. `snart` covers the day of the frist and the 14 days before it. A
 * right that was not used in time is `ikkeAktuell`, never `forfalt`.
 */
export function alvor(oppgave: Pick<Oppgave, 'status' | 'frist' | 'frivillig'> & Utsagn, idag: Dato): Alvor {
  if (oppgave.status === 'fullfoert') return 'fullfoert';
  if (isTrukket(oppgave)) return 'ikkeAktuell';
  if (oppgave.markering?.verdi === 'ikkeAktuell') return 'ikkeAktuell';
  const igjen = dagerIgjen(oppgave.frist.frist, idag);
  if (igjen < 0) return oppgave.frivillig ? 'ikkeAktuell' : 'forfalt';
  return igjen <= SNART_DAGER ? 'snart' : 'noeytral';
}

/**
 * Whether the user and the kilde disagree: one of them says fullfoert and the other does not. Never true
 * while either is silent.
 */
export function uenighet(grunnlag: Utsagn): boolean {
  if (!grunnlag.levert || !grunnlag.markering || isTrukket(grunnlag)) return false;
  return (grunnlag.markering.verdi === 'fullfoert') !== (grunnlag.levert.status === 'fullfoert');
}

/**
 * Whether the user can set or remove a mark. Not when the kilde says fullfoert or has withdrawn the oppgave,
 * unless a mark exists, which can be removed.
 */
export function canBeMarked(grunnlag: Utsagn): boolean {
  if (grunnlag.markering) return true;
  return !isTrukket(grunnlag) && grunnlag.levert?.status !== 'fullfoert';
}
