import { loggAlleInnsyn, loggInnsyn } from '#lib/data/innsynslogg';
import { toLeser } from '#lib/domain/adgang/leser';
import type { Oppslag } from './require-innsyn';
import type { Kalendertilgang } from './require-tilgang';

/** Writes to the access log that a person reads about a virksomhet. */
export async function noteInnsyn(tilgang: Kalendertilgang, oppslag: Oppslag): Promise<void> {
  const { aktoer, organisasjonsnummer } = tilgang;
  await loggInnsyn(toLeser(aktoer), [{ organisasjonsnummer, utfall: 'gitt' }], oppslag);
}

/** Writes to the access log that many persons read about a virksomhet each, in one statement. */
export async function noteAlleInnsyn(tilganger: readonly Kalendertilgang[], oppslag: Oppslag): Promise<void> {
  await loggAlleInnsyn(
    tilganger.map(({ aktoer: { personId, navn }, organisasjonsnummer }) => ({
      ...{ personId, organisasjonsnummer },
      navn: navn ?? '',
    })),
    oppslag,
  );
}
