/**
 * Runs a call to an external system. Returns null when it fails with UtenforError; rethrows any other error.
 * `sjekk` may inspect the UtenforError.
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
