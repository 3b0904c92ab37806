import { type Gjenopprettet, saveGjenoppretting } from '#lib/data/gjenoppretting';

export type { Gjenopprettet } from '#lib/data/gjenoppretting';

/** Makes a database that was restored from a backup safe to serve from. To do it twice is harmless. For the operator. */
export const beginEtterGjenoppretting = ({ naa }: { naa: Date }): Promise<Gjenopprettet> =>
  saveGjenoppretting(naa);
