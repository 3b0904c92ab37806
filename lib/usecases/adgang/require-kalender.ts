import { isOutsidePortalen } from '#lib/data/partner';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { AppError } from '#lib/domain/felles/app-error';
import type { Representasjon } from '#lib/domain/virksomhet/representasjon';
import { requireTilgang } from './require-tilgang';

/**
 * The gate in front of the calendar of a virksomhet in our portal: `requireTilgang`, and in the pilot of the portal only those that
 * take part. Who reads it from elsewhere can be seen, and taken back, all the same.
 * @throws AppError `ikke-tilgang`, `utenfor-pilot`
 */
export async function requireKalender(aktoer: Aktoer, organisasjonsnummer: string): Promise<Representasjon> {
  const tilgang = await requireTilgang(aktoer, organisasjonsnummer);
  if (await isOutsidePortalen(tilgang.organisasjonsnummer)) throw new AppError('utenfor-pilot');
  return tilgang;
}
