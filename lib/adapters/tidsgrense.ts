/** How long one call of ours may go on asking outside about many. */
const SAMLET_MS = 10_000;

/** Starts a clock for many calls outside taken together. @returns whether their time is over */
export function startTidsgrense(ms = SAMLET_MS): () => boolean {
  const slutt = performance.now() + ms;
  return () => performance.now() >= slutt;
}
