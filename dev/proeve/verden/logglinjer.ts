import { pino } from 'pino';
import { afterEach, beforeEach } from 'vitest';
import { logg } from '#lib/oppsett/logg';

/** The stream that the product's logger writes to, after serialising and redacting. */
const STREAM: keyof typeof logg & symbol = pino.symbols.streamSym as never;

/** Collects what the product logs during each test of a file. The list is emptied before each test. */
export function collectLogg(nivaa: 'trace' | 'info' = 'trace'): string[] {
  const linjer: string[] = [];
  const ut = Reflect.get(logg, STREAM);
  beforeEach(() => {
    linjer.length = 0;
    logg.level = nivaa;
    Reflect.set(logg, STREAM, { write: (linje: string) => linjer.push(linje) });
  });
  afterEach(() => {
    Reflect.set(logg, STREAM, ut);
    logg.level = 'silent';
  });
  return linjer;
}

/** The lines as objects. */
export const toPoster = (linjer: readonly string[]): Record<string, unknown>[] =>
  linjer.map((linje) => JSON.parse(linje));
