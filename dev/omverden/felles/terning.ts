/** A seeded generator of pseudorandom numbers from 0 to 1: the same seed gives the same numbers in every run. */
export function terning(froe: number): () => number {
  let tilstand = froe;
  return () => {
    tilstand = (Math.imul(tilstand, 1664525) + 1013904223) >>> 0;
    return tilstand / 2 ** 32;
  };
}

/** Returns the list in a shuffled order. */
export function stokk<T>(liste: readonly T[], kast: () => number): T[] {
  const ut = [...liste];
  for (let i = ut.length - 1; i > 0; i--) {
    const j = Math.floor(kast() * (i + 1));
    [ut[i], ut[j]] = [ut[j] as T, ut[i] as T];
  }
  return ut;
}
