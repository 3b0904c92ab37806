import { readDatabaseklokke } from '#lib/data/klokke';

/** A slower answer does not tell when the database read its clock. */
const RASKT_SVAR_MS = 1_000;

/** The clocks of this machine. */
export interface Klokker {
  /** Milliseconds since 1970. */
  veggMs(): number;
  /** Milliseconds of a clock that is never set. */
  monotonMs(): number;
}

/**
 * Measures how far the database's clock is ahead of this machine's, in milliseconds: negative when it is behind; null
 * when the database does not answer, or answers slowly.
 */
export async function measureAvvik({ veggMs, monotonMs }: Klokker): Promise<number | null> {
  const fra = monotonMs();
  const svar = await readDatabaseklokke().catch(() => null);
  const brukt = monotonMs() - fra;
  if (svar === null || Number.isNaN(svar) || brukt > RASKT_SVAR_MS) return null;
  return svar - (veggMs() - brukt / 2);
}
