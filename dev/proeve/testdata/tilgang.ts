import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Kalendertilgang, Tilgang } from '#lib/usecases/adgang/require-tilgang';
import { requireKalender, requireTilgang } from '#lib/usecases/adgang/require-tilgang';

/** Runs a use case through the gate of the calendar, as a page does. Rejects with the refusal of the gate. */
export async function withKalender<T>(
  aktoer: Aktoer,
  organisasjonsnummer: string,
  run: (tilgang: Kalendertilgang) => Promise<T>,
): Promise<T> {
  return run(await requireKalender(aktoer, organisasjonsnummer));
}

/** The same through the gate that also stands open outside the pilot. */
export async function withTilgang<T>(
  aktoer: Aktoer,
  organisasjonsnummer: string,
  run: (tilgang: Tilgang) => Promise<T>,
): Promise<T> {
  return run(await requireTilgang(aktoer, organisasjonsnummer));
}

/** Proof without a gate, for tests of what lies behind it. */
export const forgeTilgang = (organisasjonsnummer: Organisasjonsnummer): Kalendertilgang =>
  ({ organisasjonsnummer }) as unknown as Kalendertilgang;
