import { getHeapStatistics } from 'node:v8';
import { isLukket } from '#lib/usecases/sesjon/check-helse';

/** Of the memory the process may use; above it the collector does little else than collect. */
const FOR_MYE_MINNE = 0.97;

/** Whether this process can still become ready by itself. When it cannot, another must be started in its place. */
export function isILive(): boolean {
  const { used_heap_size, heap_size_limit } = getHeapStatistics();
  return !isLukket() && used_heap_size < FOR_MYE_MINNE * heap_size_limit;
}

// On globalThis, since the routes are bundled apart from what starts the process.
const globalt = globalThis as typeof globalThis & { kalenderStopper?: boolean };

/** Whether this process has been told to stop, and only finishes what is in flight. */
export const isStopping = (): boolean => globalt.kalenderStopper === true;

export function setStopping(): void {
  globalt.kalenderStopper = true;
}

/** Milliseconds of a clock that does not jump. */
export const readMonoton = (): number => performance.now();
