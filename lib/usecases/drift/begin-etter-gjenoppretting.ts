import { countBrukere, type Gjenopprettet, saveGjenoppretting } from '#lib/data/gjenoppretting';

export type { Gjenopprettet } from '#lib/data/gjenoppretting';

/**
 * Makes a database that was restored from a backup safe to serve from. To do it twice is harmless. For the operator.
 * @param tvunget also while processes of the product use the database
 * @returns what was changed; or how many connections the processes have, and nothing was changed: it may be the wrong database
 */
export async function beginEtterGjenoppretting(
  { naa }: { naa: Date },
  { tvunget = false }: { tvunget?: boolean } = {},
): Promise<Gjenopprettet | { brukere: number }> {
  const brukere = tvunget ? 0 : await countBrukere();
  return brukere > 0 ? { brukere } : saveGjenoppretting(naa);
}
