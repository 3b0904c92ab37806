import {
  deleteFullSql,
  type Kallgrense,
  keepPlassSql,
  releasePlassSql,
  takeMerkerSql,
  takePlassSql,
} from './kallgrense-sql';
import { runPrepared } from './klient';

/** Leave to begin a call, or how long to wait before asking again. */
export type Plass = { id: string } | { ventSekunder: number };

/** Counts a call that begins. */
export async function takePlass(grense: Kallgrense, consumer: string): Promise<Plass> {
  const id = crypto.randomUUID();
  const [rad] = await runPrepared<{ fikk: boolean; merker: number }>(
    'ta-plass',
    takePlassSql(grense, consumer, id),
  );
  if (rad?.fikk) return { id };
  // With calls to spare it is the others that go on that are in the way, and one of them may end at any moment.
  return { ventSekunder: Math.max(1, Math.ceil((1 - (rad?.merker ?? 0)) / grense.perSekund)) };
}

/** Says that a call still goes on; it must be said more often than every 30 seconds. */
export async function keepPlass(api: string, consumer: string, id: string): Promise<void> {
  await runPrepared('hold-plass', keepPlassSql(api, consumer, id));
}

/** Counts a call that has ended. */
export async function releasePlass(api: string, consumer: string, id: string): Promise<void> {
  await runPrepared('slipp-plass', releasePlassSql(api, consumer, id));
}

/** Counts so many calls that may begin, whenever they end. @returns null when there is room, else the seconds to wait */
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

/** Forgets those who have not called these APIs for an hour. */
export async function deleteFull(apier: readonly string[]): Promise<void> {
  await runPrepared('slett-fulle', deleteFullSql(apier));
}
