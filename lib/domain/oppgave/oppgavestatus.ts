import { type Dato, dagerMellom } from '#lib/domain/dag/dato';
import type { Oppgavestatus } from '#lib/domain/virksomhet/kodelister';
import type { Oppgave } from './oppgave';

/** Days before the frist from which an open oppgave is `snart`. */
export const SNART_DAGER = 14;

/**
 * The states of an oppgave on a day. Every view takes its colours and words from them.
 * - `mottatt`: a kilde has received it.
 * - `gjort`: the user has marked it as done, and no kilde answers for it.
 * - `sagtGjort`: the user has marked it as done, and the kilde that answers for it has said nothing.
 * - `uenig`: the user has marked it as done or as not relevant, and the kilde has not received it.
 * - `forfalt`: the frist has passed, and a kilde has since said that it is not received.
 * - `ukjent`: the frist has passed, and no kilde has said anything since.
 * - `snart`: the day of the frist and the 14 days before it.
 * - `noeytral`: the frist is later than that.
 * - `ikkeAktuell`: the user has marked it as not relevant.
 * - `ute`: an optional right whose frist has passed.
 * - `trukket`: only a kilde had delivered it, and has withdrawn it.
 */
export const TILSTANDER = [
  'mottatt',
  'gjort',
  'sagtGjort',
  'uenig',
  'forfalt',
  'ukjent',
  'snart',
  'noeytral',
  'ikkeAktuell',
  'ute',
  'trukket',
] as const;
export type Tilstand = (typeof TILSTANDER)[number];

/** The two inputs of a status: the user's mark and the kilde's status. */
export type Utsagn = Pick<Oppgave, 'markering'> & {
  levert: Pick<NonNullable<Oppgave['levert']>, 'status'> | null;
};

/**
 * Returns the published status on a day: fullfoert when the kilde or the user says so, else forfalt from the day after the
 * frist, else paagaaende when the kilde says so, else ikkeStartet. `tilstand` keeps what each of them says apart.
 * `ikkeAktuell` changes no status; see `isAapen`. An optional right (`frivillig`) is never forfalt. Neither is an oppgave that
 * only a kilde had delivered and has withdrawn.
 */
export function oppgavestatus(grunnlag: Utsagn, frist: Dato, idag: Dato, frivillig = false): Oppgavestatus {
  if (grunnlag.levert?.status === 'fullfoert' || grunnlag.markering?.verdi === 'fullfoert')
    return 'fullfoert';
  if (isTrukket(grunnlag)) return 'ikkeStartet';
  if (frist < idag && !frivillig) return 'forfalt';
  return grunnlag.levert?.status === 'paagaaende' ? 'paagaaende' : 'ikkeStartet';
}

/** Whether only a kilde had delivered it, and has withdrawn it. */
export const isTrukket = ({ levert }: Pick<Utsagn, 'levert'>): boolean => levert?.status === 'trukket';

/** Whether it is still to be done: not fullfoert, not withdrawn, and not marked as `ikkeAktuell`. */
export function isAapen(oppgave: Pick<Oppgave, 'status'> & Utsagn): boolean {
  return oppgave.status !== 'fullfoert' && oppgave.markering?.verdi !== 'ikkeAktuell' && !isTrukket(oppgave);
}

/** Returns the days left: 0 on the day of the frist, 1 the day before, negative after it. */
export function dagerIgjen(frist: Dato, idag: Dato): number {
  return dagerMellom(idag, frist);
}

/** The parts of an oppgave that decide its state. */
export type Statusgrunnlag = Utsagn & Pick<Oppgave, 'frist' | 'frivillig' | 'oppsyn' | 'oppgaveType'>;

/**
 * Whether an oppgave is internal, such as keeping the books up to date: it is not sent to an authority, and no kilde answers
 * for it. It is therefore never late.
 */
export const isIntern = ({
  oppgaveType,
  frivillig,
  levert,
  oppsyn,
}: Pick<Statusgrunnlag, 'oppgaveType' | 'frivillig' | 'levert' | 'oppsyn'>): boolean =>
  oppgaveType === 'dokumentasjonskrav' && !frivillig && levert === null && oppsyn === 'ingen';

/** Whether an authority has said after the frist that it is not received. A mark by the user changes nothing. */
export const isForSent = (oppgave: Statusgrunnlag, idag: Dato): boolean =>
  oppgave.levert !== null &&
  oppgave.levert.status !== 'fullfoert' &&
  !isTrukket(oppgave) &&
  !oppgave.frivillig &&
  oppgave.oppsyn === 'etter' &&
  oppgave.frist.frist < idag;

/** Returns the state of an oppgave on a day; see `TILSTANDER`. */
export function tilstand(oppgave: Statusgrunnlag, idag: Dato): Tilstand {
  const { levert, markering, oppsyn, frivillig } = oppgave;
  if (levert?.status === 'fullfoert') return 'mottatt';
  if (isTrukket(oppgave)) return 'trukket';
  const igjen = dagerIgjen(oppgave.frist.frist, idag);
  const forSent = isForSent(oppgave, idag);
  if (markering?.verdi === 'fullfoert') {
    if (levert) return 'uenig';
    return oppsyn === 'ingen' ? 'gjort' : 'sagtGjort';
  }
  if (markering?.verdi === 'ikkeAktuell') return forSent ? 'uenig' : 'ikkeAktuell';
  if (igjen < 0) {
    if (frivillig) return 'ute';
    return forSent ? 'forfalt' : 'ukjent';
  }
  return igjen <= SNART_DAGER && !frivillig && !isIntern(oppgave) ? 'snart' : 'noeytral';
}

const FERDIGE: readonly Tilstand[] = ['mottatt', 'gjort', 'sagtGjort', 'ikkeAktuell', 'ute', 'trukket'];

/** Whether nothing more is to be done, by what the kilde and the user have said. */
export const isFerdig = (oppgave: Statusgrunnlag, idag: Dato): boolean =>
  FERDIGE.includes(tilstand(oppgave, idag));

/**
 * Whether the user can set or remove a mark. Not when the kilde says fullfoert or has withdrawn the oppgave,
 * unless a mark exists, which can be removed.
 */
export function canBeMarked(grunnlag: Utsagn): boolean {
  if (grunnlag.markering) return true;
  return !isTrukket(grunnlag) && grunnlag.levert?.status !== 'fullfoert';
}
