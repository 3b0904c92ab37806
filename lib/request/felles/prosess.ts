import { getHeapStatistics } from 'node:v8';
import { env } from '#lib/oppsett/env';
import { checkHelse, isLukket } from '#lib/usecases/sesjon/check-helse';

/** The share of the heap limit above which the process mostly collects garbage. */
const FOR_MYE_MINNE = 0.97;

/** Whether this process can become ready again by itself. If not, it must be restarted. */
export function isILive(): boolean {
  const { used_heap_size, heap_size_limit } = getHeapStatistics();
  return !isLukket() && used_heap_size < FOR_MYE_MINNE * heap_size_limit;
}

// On globalThis, since the routes are bundled separately from the start of the process.
const globalt = globalThis as typeof globalThis & {
  kalenderStopper?: boolean;
  kalenderJobberGaar?: boolean;
};

/** Whether this process has been told to stop, and is only finishing what is in flight. */
export const isStopping = (): boolean => globalt.kalenderStopper === true;

export function setStopping(): void {
  globalt.kalenderStopper = true;
}

/** Whether this process answers anything but questions about its health. */
export const isWeb = (): boolean => env().PROSESS !== 'jobber';

/** Whether this process runs the jobs. */
export const hasJobber = (): boolean => env().PROSESS !== 'web';

/**
 * Whether a process whose only task is the jobs cannot do it yet. Elsewhere pages are shown without the jobs, so
 * those do not decide whether the process is ready.
 */
export const isJobberMissing = (): boolean => !isWeb() && globalt.kalenderJobberGaar !== true;

export function setJobberGaar(): void {
  globalt.kalenderJobberGaar = true;
}

/** Milliseconds of a monotonic clock. */
export const readMonoton = (): number => performance.now();

/** Whether the process can do its task: the database answers, the jobs have begun, and it has not been told to stop. */
export const isKlar = async (): Promise<boolean> =>
  !isStopping() && !isJobberMissing() && (await checkHelse(readMonoton()));
