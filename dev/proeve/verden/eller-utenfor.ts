/**
 * What is made of an answer from outside, or null when it is an error of theirs (UtenforError). Any other error is thrown.
 * `sjekk` may look at the error of theirs.
 */
export async function ellerUtenfor<T>(
  run: () => Promise<T>,
  sjekk: (feil: Error) => void = () => undefined,
): Promise<T | null> {
  try {
    return await run();
  } catch (feil) {
    if (!(feil instanceof Error) || feil.name !== 'UtenforError') throw feil;
    sjekk(feil);
    return null;
  }
}
