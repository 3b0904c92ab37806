import { setTimeout } from 'node:timers/promises';
import { setAvvik } from '#lib/oppsett/klokke';
import { logg } from '#lib/oppsett/logg';
import { measureAvvik } from '#lib/usecases/sesjon/measure-avvik';

const HVERT_MS = 30_000;
/** Smaller differences matter to nothing that is compared between processes. */
const MERKBART_MS = 2_000;
const FOERSTE_MS = 2_000;

/**
 * Follows how far this machine's clock is from the database's, so that `readTid` reads the same time in every process.
 * Returns after the first measurement, or when it takes long.
 */
export async function startKlokkevakt(): Promise<void> {
  const foerste = measure();
  setInterval(() => void measure(), HVERT_MS).unref();
  await Promise.race([foerste, setTimeout(FOERSTE_MS, undefined, { ref: false })]);
}

let sagt = 0;

async function measure(): Promise<void> {
  const maalt = await measureAvvik({ veggMs: Date.now, monotonMs: () => performance.now() });
  if (maalt === null) return;
  const avvik = Math.abs(maalt) < MERKBART_MS ? 0 : Math.round(maalt);
  setAvvik(avvik);
  if (Math.abs(avvik - sagt) < MERKBART_MS) return;
  sagt = avvik;
  logg.warn(
    { sekunder: Math.round(avvik / 1_000) },
    "the clock of this machine differs from the database's, which is used instead",
  );
}
