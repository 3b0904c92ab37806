/** What is wrong, of each mistake that also tells what to do about it. */
export const meldinger = <N extends string>(
  koder: Readonly<Record<N, { readonly melding: string }>>,
): Readonly<Record<N, string>> =>
  Object.fromEntries(
    Object.entries<{ melding: string }>(koder).map(([navn, { melding }]) => [navn, melding]),
  ) as Record<N, string>;
