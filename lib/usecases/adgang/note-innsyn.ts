import { loggInnsyn } from '#lib/data/innsynslogg';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { toLeser } from '#lib/domain/adgang/leser';
import type { Oppslag } from './require-innsyn';
import { requireKalender } from './require-kalender';

/**
 * Notes in the access log that a person reads about a virksomhet.
 * @throws AppError `ikke-tilgang`, `utenfor-pilot`
 */
export async function noteInnsyn(aktoer: Aktoer, nummer: string, oppslag: Oppslag): Promise<void> {
  const { organisasjonsnummer } = await requireKalender(aktoer, nummer);
  await loggInnsyn(toLeser(aktoer), [{ organisasjonsnummer, utfall: 'gitt' }], oppslag);
}
