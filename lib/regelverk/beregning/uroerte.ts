import type { Dato } from '#lib/domain/dag/dato';
import { toUroert } from '#lib/domain/oppgave/flett';
import type { BeregnetOppgave, Oppgave, Oppsyn } from '#lib/domain/oppgave/oppgave';
import { oppgavestatus } from '#lib/domain/oppgave/oppgavestatus';

/**
 * What has been made of each computed oppgave: at most one for each status and oppsyn. They live as long as
 * the computed one, which the caches of dates hold.
 */
const delte = new WeakMap<BeregnetOppgave, Oppgave[]>();

/**
 * As `toUroert`, but the same object each time: thousands of calendars have the same frist, and hold it once.
 */
export function uroert(b: BeregnetOppgave, idag: Dato, oppsyn: Oppsyn): Oppgave {
  const status = oppgavestatus({ levert: null, markering: null }, b.frist.frist, idag, b.frivillig);
  const kjente = delte.get(b);
  const kjent = kjente?.find((en) => en.status === status && en.oppsyn === oppsyn);
  if (kjent) return kjent;
  const ny = toUroert(b, idag, oppsyn);
  if (kjente) kjente.push(ny);
  else delte.set(b, [ny]);
  return ny;
}

/** Whether something has been made of a computed oppgave, which is then held by others too. */
export const isDelt = (b: BeregnetOppgave): boolean => delte.has(b);
