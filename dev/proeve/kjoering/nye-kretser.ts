import { beforeEach } from 'vitest';

const globalt = globalThis as typeof globalThis & { kalenderKretser?: { nullstill(): void } };

/** A system that failed in one test is asked again in the next, as by a new process. */
beforeEach(() => globalt.kalenderKretser?.nullstill());
