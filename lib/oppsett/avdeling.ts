import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * Whom a piece of work is for. Each has its own share of the connections to the database, so that many calls for one
 * never make the others wait.
 */
export type Avdeling = 'portal' | 'partner' | 'kilde' | 'jobb';

// On globalThis, since pages and routes are bundled separately.
const globalt = globalThis as typeof globalThis & { kalenderAvdeling?: AsyncLocalStorage<Avdeling> };
globalt.kalenderAvdeling ??= new AsyncLocalStorage();
const lager = globalt.kalenderAvdeling;

/** Runs something, with all it awaits and starts, for an avdeling. */
export const inAvdeling = <T>(avdeling: Avdeling, run: () => T): T => lager.run(avdeling, run);

/** Returns whom the present work is for: the portal, unless something else was said. */
export const avdelingNaa = (): Avdeling => lager.getStore() ?? 'portal';
