import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { HELE } from '#lib/domain/virksomhet/rett';
import type { Kalendertilgang, Tilgang } from '#lib/usecases/adgang/require-tilgang';
import { requireKalender, requireTilgang } from '#lib/usecases/adgang/require-tilgang';

/** Runs a use case behind `requireKalender`, as a page does. Rejects when access is refused. */
export async function withKalender<T>(
  aktoer: Aktoer,
  organisasjonsnummer: string,
  run: (tilgang: Kalendertilgang) => Promise<T>,
): Promise<T> {
  return run(await requireKalender(aktoer, organisasjonsnummer));
}

/** Runs a use case behind `requireTilgang`, which also admits virksomheter outside the pilot. */
export async function withTilgang<T>(
  aktoer: Aktoer,
  organisasjonsnummer: string,
  run: (tilgang: Tilgang) => Promise<T>,
): Promise<T> {
  return run(await requireTilgang(aktoer, organisasjonsnummer));
}

/** Makes a proof of access without a check, for tests of the code behind it. */
export const forgeTilgang = (organisasjonsnummer: Organisasjonsnummer): Kalendertilgang =>
  ({ organisasjonsnummer, rett: HELE }) as unknown as Kalendertilgang;
