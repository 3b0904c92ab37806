import type { Dato } from '#lib/domain/dag/dato';
import { logg } from '#lib/oppsett/logg';
import { foelgEnhetsregisteret } from '#lib/usecases/kilde/foelg-enhetsregisteret';

/** The rest is left to the next run, so that a killed process does not delay the others for long. */
const MAKS_KJOERETID_MS = 60_000;

/**
 * Follows the change feed of Enhetsregisteret until nothing is left, the time is up, or the process stops.
 */
export async function runEnhetsregisteret(
  readTid: () => { naa: Date; idag: Dato },
  stopp: AbortSignal,
): Promise<void> {
  const avbrutt = AbortSignal.any([stopp, AbortSignal.timeout(MAKS_KJOERETID_MS)]);
  try {
    for (let mer = true; mer && !avbrutt.aborted; ) {
      const fulgt = await foelgEnhetsregisteret(readTid(), avbrutt);
      mer = fulgt.mer;
      if (fulgt.lest > 0) logg.info(fulgt, 'fetched changed virksomheter from Enhetsregisteret');
    }
  } catch (err) {
    // Stored facts are kept, and the next run continues from here; pg-boss tries again after a while.
    logg.warn({ err }, 'the change feed of Enhetsregisteret could not be followed');
    throw err;
  }
}
