/** How long a piece of long work may block the event loop, in milliseconds. */
const STREKK_MS = 3;
/** How long the process is left to people after each piece: while any of them waits, and while some have lately. */
const HVILE_MS = { venter: 60, nylig: 25 };
/** How long people count as using the process, in milliseconds. */
const NYLIG_MS = 5_000;

interface Tilstand {
  /** The pages and actions that are being answered. */
  folk: number;
  /** When the last of them was answered, by the clock of the process. */
  sistFolk: number;
  /** The long work that waits for its next turn. */
  koe: (() => void)[];
  /** Whether somebody has the turn, or it is about to be given. */
  opptatt: boolean;
}

// On globalThis, since each route is bundled separately.
const globalt = globalThis as typeof globalThis & { kalenderArbeid?: Tilstand };
globalt.kalenderArbeid ??= { folk: 0, sistFolk: Number.NEGATIVE_INFINITY, koe: [], opptatt: false };
const tilstand = globalt.kalenderArbeid;

/** Counts a person who waits. @returns a function to call when the answer has been sent */
export function countFolk(): () => void {
  tilstand.folk += 1;
  return () => {
    tilstand.folk -= 1;
    tilstand.sistFolk = performance.now();
  };
}

/** Whether people wait for the process, or have lately. */
export const isBruktAvFolk = (): boolean =>
  tilstand.folk > 0 || performance.now() - tilstand.sistFolk < NYLIG_MS;

/**
 * Waits for the turn to do a piece of long work that answers another system. Only one of all long works has it at a time.
 * Between two turns people have the process for nine tenths of the time while they use it, and for more while they wait.
 */
export function waitForTur(): Promise<void> {
  return new Promise((resolve) => {
    tilstand.koe.push(resolve);
    if (tilstand.opptatt) return;
    tilstand.opptatt = true;
    planNeste();
  });
}

/** Divides long work into pieces. The returned function is called between steps, and tells what to wait for, if anything. */
export function makeStrekk(): () => Promise<void> | undefined {
  let fra = performance.now();
  return () => {
    if (performance.now() - fra <= STREKK_MS) return;
    return waitForTur().then(() => {
      fra = performance.now();
    });
  };
}

function planNeste(): void {
  if (tilstand.folk > 0) setTimeout(giveTur, HVILE_MS.venter);
  else if (isBruktAvFolk()) setTimeout(giveTur, HVILE_MS.nylig);
  else setImmediate(giveTur);
}

function giveTur(): void {
  tilstand.koe.shift()?.();
  // The piece runs before this, as what follows a promise.
  setImmediate(() => {
    if (tilstand.koe.length > 0) planNeste();
    else tilstand.opptatt = false;
  });
}
