import {
  deleteFullSql,
  type Kallgrense,
  keepPlassSql,
  releasePlassSql,
  takeMerkerSql,
  takePlassSql,
} from './kallgrense-sql';
import { runPrepared } from './klient';

/**
 * A lease that lets a call start, or the seconds to wait. `opptatt` when running calls are in the way, of which one may
 * end at any moment.
 */
export type Plass = { id: string } | { ventSekunder: number; opptatt: boolean };

/** Leases of calls that have ended and whose release has not been confirmed, by API and consumer. */
const sluppet = new Map<string, Set<string>>();
/** The release on its way to the database, by API and consumer. */
const paaVei = new Map<string, Promise<void>>();
const toNavn = (api: string, consumer: string) => `${api} ${consumer}`;

/** Counts the start of a call. */
export async function takePlass(grense: Kallgrense, consumer: string): Promise<Plass> {
  const id = crypto.randomUUID();
  // A caller that starts its next call when it gets its answer is not refused for the one that has ended.
  const ferdige = [...(sluppet.get(toNavn(grense.api, consumer)) ?? [])];
  const [rad] = await runPrepared<{ fikk: boolean; merker: number }>(
    'ta-plass',
    takePlassSql(grense, consumer, id, ferdige),
  );
  if (rad?.fikk) return { id };
  const merker = rad?.merker ?? 0;
  return { ventSekunder: Math.max(1, Math.ceil((1 - merker) / grense.perSekund)), opptatt: merker >= 1 };
}

/** Renews the lease of a running call; required at least every 30 seconds. */
export async function keepPlass(api: string, consumer: string, id: string): Promise<void> {
  await runPrepared('hold-plass', keepPlassSql(api, consumer, id));
}

/**
 * Releases the lease of a call. From now on it is not counted in this process, and in the others when the promise
 * resolves. While one release is on its way, those that come after gather for the next.
 */
export async function releasePlass(api: string, consumer: string, id: string): Promise<void> {
  const navn = toNavn(api, consumer);
  const mine = sluppet.get(navn) ?? new Set();
  sluppet.set(navn, mine.add(id));
  await paaVei.get(navn)?.catch(() => undefined);
  if (!mine.has(id)) return;
  const sendes = paaVei.get(navn) ?? sendSluppet(api, consumer, mine);
  await sendes;
}

function sendSluppet(api: string, consumer: string, mine: Set<string>): Promise<void> {
  const navn = toNavn(api, consumer);
  const ider = [...mine];
  const sendes = runPrepared('slipp-plass', releasePlassSql(api, consumer, ider)).then(() => undefined);
  const ferdig = sendes.finally(() => {
    // Also when it failed: the leases expire by themselves.
    for (const id of ider) mine.delete(id);
    if (mine.size === 0) sluppet.delete(navn);
    paaVei.delete(navn);
  });
  paaVei.set(navn, ferdig);
  return ferdig;
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
