/** Renews a token well before its two minutes are over. */
export function holdToken(hent: () => Promise<string>): () => Promise<string> {
  let husket: { token: Promise<string>; fra: number } | undefined;
  return () => {
    if (!husket || performance.now() - husket.fra > 60_000)
      husket = { token: hent(), fra: performance.now() };
    return husket.token;
  };
}
