import {
  deleteFullSql,
  type Kallgrense,
  keepPlassSql,
  releasePlassSql,
  takeMerkerSql,
  takePlassSql,
} from './kallgrense-sql';
import { runPrepared } from './klient';

/** A lease that lets a call start, or the seconds to wait. */
export type Plass = { id: string } | { ventSekunder: number };

/** Counts the start of a call. */
export async function takePlass(grense: Kallgrense, consumer: string): Promise<Plass> {
  const id = crypto.randomUUID();
  const [rad] = await runPrepared<{ fikk: boolean; merker: number }>(
    'ta-plass',
    takePlassSql(grense, consumer, id),
  );
  if (rad?.fikk) return { id };
  // With tokens left, the running calls are in the way, and one of them may end at any moment.
  return { ventSekunder: Math.max(1, Math.ceil((1 - (rad?.merker ?? 0)) / grense.perSekund)) };
}

/** Renews the lease of a running call; required at least every 30 seconds. */
export async function keepPlass(api: string, consumer: string, id: string): Promise<void> {
  await runPrepared('hold-plass', keepPlassSql(api, consumer, id));
}

/** Releases the lease of a call. */
export async function releasePlass(api: string, consumer: string, id: string): Promise<void> {
  await runPrepared('slipp-plass', releasePlassSql(api, consumer, id));
}

/**
 * Counts a number of calls by their start only.
 * @returns null when they are within the limit, else the seconds to wait
 */
export async function takeMerker(
  grense: Omit<Kallgrense, 'samtidige'>,
  consumer: string,
  antall: number,
): Promise<number | null> {
  const [rad] = await runPrepared<{ fikk: boolean; merker: number }>(
    'ta-merker',
    takeMerkerSql(grense, consumer, antall),
  );
  if (rad?.fikk) return null;
  return Math.max(1, Math.ceil((antall - (rad?.merker ?? 0)) / grense.perSekund));
}

/** Deletes counters of callers that have not called these APIs for an hour. */
export async function deleteFull(apier: readonly string[]): Promise<void> {
  await runPrepared('slett-fulle', deleteFullSql(apier));
}
