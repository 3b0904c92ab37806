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

/** Runs external calls until the returned function says that the time is up. */
export type Tidsbudsjett = <T>(run: (erForSent: () => boolean) => Promise<T>) => Promise<T>;

/** Makes a time limit for external calls that are made in several turns. Only the time of the turns counts. */
export function makeTidsbudsjett(ms = SAMLET_MS): Tidsbudsjett {
  let igjen = ms;
  return async (run) => {
    const fra = performance.now();
    try {
      return await run(() => performance.now() - fra >= igjen);
    } finally {
      igjen -= performance.now() - fra;
    }
  };
}

/** Waits for something for a while. @returns whether it was done in time. It goes on when it was not, and its failure is then nobody's. */
export async function isDoneWithin(arbeid: Promise<unknown>, ms: number): Promise<boolean> {
  let klokke: NodeJS.Timeout | undefined;
  const tiden = new Promise<false>((resolve) => {
    klokke = setTimeout(() => resolve(false), ms);
  });
  try {
    const ferdig = await Promise.race([arbeid.then(() => true), tiden]);
    if (!ferdig) arbeid.catch(() => {});
    return ferdig;
  } finally {
    clearTimeout(klokke);
  }
}
