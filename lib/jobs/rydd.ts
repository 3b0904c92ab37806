import { logg } from '#lib/oppsett/logg';
import { rydd } from '#lib/usecases/drift/rydd';

/** The rest is left to the next day, so that a killed process does not delay the others for long. */
const MAKS_KJOERETID_MS = 60_000;
/** With fewer months ahead than this, something is wrong with the making of them. */
const FAERREST_MAANEDER = 3;

/**
 * Deletes what nobody needs any more, and makes room for the months ahead.
 * @throws Error when a part failed, so that it is retried and measured as failed
 */
export async function runRydd(stopp: AbortSignal): Promise<void> {
  const { slettet, maanederForan, feilet } = await rydd(
    AbortSignal.any([stopp, AbortSignal.timeout(MAKS_KJOERETID_MS)]),
  );
  if (Object.keys(slettet).length > 0) logg.info({ antall: slettet }, 'deleted what is no longer needed');
  if (maanederForan !== null && maanederForan < FAERREST_MAANEDER)
    logg.error({ maanederForan }, 'there is room for few months ahead in the events or the access log');
  for (const { hva, feil } of feilet) logg.error({ err: feil, hva }, 'a part of the cleaning failed');
  if (feilet.length > 0)
    throw new Error(`the cleaning failed for ${feilet.map(({ hva }) => hva).join(', ')}`);
}
