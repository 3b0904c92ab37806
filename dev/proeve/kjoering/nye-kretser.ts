import { beforeEach } from 'vitest';

const globalt = globalThis as typeof globalThis & { kalenderKretser?: { nullstill(): void } };

/** Closes every circuit, so that a system that failed is asked again, as by a new process. */
export const closeKretser = (): void => globalt.kalenderKretser?.nullstill();

// Nothing that failed in one test is left alone in the next.
beforeEach(closeKretser);
