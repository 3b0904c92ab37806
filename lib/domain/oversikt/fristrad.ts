import { addDager, type Dato, ukedag } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isFerdig, isForSent, isIntern, type Tilstand, tilstand } from '#lib/domain/oppgave/oppgavestatus';

/**
 * When a frist is to be seen to, as seen from a day.
 * - `forfalt`: an authority has said after the frist that it is not received.
 * - `idag`, `uka`, `nesteUke`, `senere`: the frist is today, in the rest of this week (Monday to Sunday), in the next, or after it.
 * - `ukjent`: the frist has passed, and no authority has said anything since.
 */
export const NAAR = ['forfalt', 'idag', 'uka', 'nesteUke', 'senere', 'ukjent'] as const;
export type Naar = (typeof NAAR)[number];

/** An oppgave on a day, with what an overview asks about it most. Shared between all who have the same oppgave. */
export interface Fristrad {
  oppgave: Oppgave;
  /** The same for the same oppgave with the same frist, and in the order of these. */
  gruppe: string;
  tilstand: Tilstand;
  naar: Naar;
  /** Whether nothing more is to be done. */
  ferdig: boolean;
}

function toNaar(oppgave: Oppgave, idag: Dato): Naar {
  const { frist } = oppgave.frist;
  if (frist < idag) return isForSent(oppgave, idag) ? 'forfalt' : 'ukjent';
  if (frist === idag) return 'idag';
  const soendag = addDager(idag, 7 - ukedag(idag));
  if (frist <= soendag) return 'uka';
  return frist <= addDager(soendag, 7) ? 'nesteUke' : 'senere';
}

/** Returns an oppgave as it is on a day. */
export const toFristrad = (oppgave: Oppgave, idag: Dato): Fristrad => ({
  oppgave,
  gruppe: `${oppgave.frist.frist} ${oppgave.noekkel}`,
  tilstand: tilstand(oppgave, idag),
  naar: toNaar(oppgave, idag),
  ferdig: isFerdig(oppgave, idag),
});

/** How many days after its frist a finished oppgave is still counted among the others. */
const FERDIG_DAGER = 62;

/** Whether every client's part of an oppgave is still counted, so that one can say how many have done it. */
export const hasFremdrift = ({ frist }: Pick<Oppgave, 'frist'>, idag: Dato): boolean =>
  frist.frist >= addDager(idag, -FERDIG_DAGER);

/** Whether an overview shows an oppgave: not what is internal, nor what was finished long ago. */
export const isIOversikten = (oppgave: Oppgave, idag: Dato): boolean =>
  !isIntern(oppgave) && (hasFremdrift(oppgave, idag) || !isFerdig(oppgave, idag));
