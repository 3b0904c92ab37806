/** Starts a clock for many calls outside taken together. @returns whether so many milliseconds have gone */
export function startTidsgrense(ms: number): () => boolean {
  const slutt = performance.now() + ms;
  return () => performance.now() >= slutt;
}
