import { type Dato, dagerMellom } from '#lib/domain/dag/dato';
import type { Oppgavestatus } from '#lib/domain/virksomhet/kodelister';
import type { Oppgave } from './oppgave';

/** Days before the frist from which an open oppgave is `snart`. */
export const SNART_DAGER = 14;

/**
 * The one honest status of an oppgave on a day. Colours and words of every view follow from it.
 * `mottatt`: a kilde has received it · `gjort`: the user says it is done, and nobody else can know · `sagtGjort`: the user says it is done,
 * and the kilde that would know has said nothing · `uenig`: the user says it is done or does not concern them, and the kilde says
 * it has not received it · `forfalt`: the frist has passed and a kilde has said since that it is not received · `ukjent`: the frist has passed and
 * nobody has said anything · `snart`: the frist's own day and the 14 before it · `noeytral`: later · `ikkeAktuell`: the
 * user says that it does not concern them · `ute`: a right that was not used in time · `trukket`: taken back by the kilde that alone told of it.
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
 * Status on a day. Done when either the kilde or the user says so: what a kilde says is done is done whatever the
 * user says, and what the user says is done is done on the published wire, while `tilstand` shows both.
 * Else forfalt from the day after the frist, else paagaaende when the kilde says so, else ikkeStartet.
 * `ikkeAktuell` changes no status; see `isAapen`. A right one may use (`frivillig`) is never forfalt, nor is what the
 * kilde that alone told of it has taken back.
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

/** What the status of an oppgave is decided by. */
export type Statusgrunnlag = Utsagn & Pick<Oppgave, 'frist' | 'frivillig' | 'oppsyn' | 'oppgaveType'>;

/**
 * What one sees to oneself, such as to keep the books up to date: it is sent to nobody, no kilde answers for it, and so it is never
 * late in the eyes of an authority.
 */
export const isIntern = ({
  oppgaveType,
  frivillig,
  levert,
  oppsyn,
}: Pick<Statusgrunnlag, 'oppgaveType' | 'frivillig' | 'levert' | 'oppsyn'>): boolean =>
  oppgaveType === 'dokumentasjonskrav' && !frivillig && levert === null && oppsyn === 'ingen';

/** Whether an authority says that it is late, whatever the user says: the frist has passed, and it has been missed since. */
export const isForSent = (oppgave: Statusgrunnlag, idag: Dato): boolean =>
  oppgave.levert !== null &&
  oppgave.levert.status !== 'fullfoert' &&
  !isTrukket(oppgave) &&
  !oppgave.frivillig &&
  oppgave.oppsyn === 'etter' &&
  oppgave.frist.frist < idag;

/** The status of an oppgave on a day; see `TILSTANDER`. */
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

/** Whether nothing more is to be done about it, as far as anybody has said. */
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
