import { loggInnsyn } from '#lib/data/innsynslogg';
import type { Aktoer } from './aktoer';
import { toLeser } from './leser';
import type { Oppslag } from './require-innsyn';
import { requireTilgang } from './require-tilgang';

/**
 * Notes in the access log that a person reads about a virksomhet.
 * @throws AppError `ikke-tilgang`
 */
export async function noterInnsyn(aktoer: Aktoer, nummer: string, oppslag: Oppslag): Promise<void> {
  const { organisasjonsnummer } = await requireTilgang(aktoer, nummer);
  await loggInnsyn(toLeser(aktoer), [{ organisasjonsnummer, utfall: 'gitt' }], oppslag);
}
