import { addDager, type Dato, startPaaDagen, timenIOslo } from '#lib/domain/dag/dato';
import { isVirkedag } from '#lib/domain/dag/virkedag';

/** The hours in Oslo in which messages are sent, on working days: from 09:00 until, not including, 16:00. */
export const FRA_TIME = 9;
export const TIL_TIME = 16;
/** Orders to Altinn are placed from this hour, to be sent from 09:00, so that they can still be called off. */
const BESTILL_FRA_TIME = 7;

/** Whether a message may be handed to the mail server now. */
export function isSendetid(naa: Date, idag: Dato): boolean {
  const time = timenIOslo(naa);
  return isVirkedag(idag) && time >= FRA_TIME && time < TIL_TIME;
}

/** Whether an order may be placed at Altinn now. */
export function isBestillingstid(naa: Date, idag: Dato): boolean {
  const time = timenIOslo(naa);
  return isVirkedag(idag) && time >= BESTILL_FRA_TIME && time < TIL_TIME;
}

const TIME_MS = 3_600_000;

/**
 * Returns the moment an hour from 03:00 begins in Oslo on a day. Counted from the end of the day: the clocks change at night,
 * so the start of the day may be an hour nearer or farther.
 */
export const timePaaDagen = (dag: Dato, time: number): Date =>
  new Date(startPaaDagen(addDager(dag, 1)).getTime() - (24 - time) * TIME_MS);

/** The wait after each attempt that failed for now, in hours (the mail servers' own practice is of this order). */
const VENT_TIMER = [1, 4, 16];

/** Returns when to try again; null when there is no more hope. */
export function nesteForsoek(forsoek: number, naa: Date): Date | null {
  const timer = VENT_TIMER[forsoek - 1];
  return timer === undefined ? null : new Date(naa.getTime() + timer * TIME_MS);
}

/** A day with at most so many messages never stops the sending. */
const ALLTID_GREIT = 1_000;
const FAKTOR = 3;

/**
 * Whether so many messages on one day look like a fault. Compared with the largest of the earlier days given, which should
 * span more than a termin: the day after a mva frist has many times as many as the day before.
 */
export const isForMange = (antall: number, tidligere: readonly number[]): boolean =>
  antall > Math.max(ALLTID_GREIT, FAKTOR * Math.max(0, ...tidligere));
