// On globalThis, since the routes are bundled separately from the start of the process.
const globalt = globalThis as typeof globalThis & { kalenderAvvikMs?: number };

/** Sets how far the database's clock is ahead of this machine's, in milliseconds. */
export function setAvvik(ms: number): void {
  globalt.kalenderAvvikMs = ms;
}

/**
 * Corrects a reading of this machine's clock to the database's, which all processes share: what one process writes is
 * then not in the future of another.
 */
export const toFellesTid = (naa: Date): Date => {
  const avvik = globalt.kalenderAvvikMs ?? 0;
  return avvik === 0 ? naa : new Date(naa.getTime() + avvik);
};
