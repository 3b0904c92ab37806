/** The total time of the external calls in one call of ours that concerns many. */
const SAMLET_MS = 10_000;

/**
 * Starts a time limit for a number of external calls.
 * @returns whether the time is up
 */
export function startTidsgrense(ms = SAMLET_MS): () => boolean {
  const slutt = performance.now() + ms;
  return () => performance.now() >= slutt;
}
