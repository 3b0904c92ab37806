import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { env } from '#lib/oppsett/env';
import { TESTAVSLAG, TESTSCENARIOER, type Testscenario } from '#lib/usecases/partner/testscenario';
import { Kallfeil } from './kallfeil';

const HODE = 'Test-Scenario';

const isScenario = (verdi: string): verdi is Testscenario =>
  (TESTSCENARIOER as readonly string[]).includes(verdi);
const isAvslag = (verdi: string): verdi is keyof typeof TESTAVSLAG => Object.hasOwn(TESTAVSLAG, verdi);

/**
 * Returns the test scenario that a partner requests instead of a real calendar; null when it requests none.
 * Called after all checks of a real call except the gate of the virksomhet.
 * @throws Kallfeil with the refusal that was requested; `ugyldig` for an unknown scenario, and for any in
 * produksjon, where it could be mistaken for real data
 */
export function readTestscenario(
  { headers }: Pick<Request, 'headers'>,
  organisasjonsnummer?: string,
): Testscenario | null {
  const verdi = headers.get(HODE)?.trim() ?? null;
  if (verdi === null) return null;
  if (env().MILJOE === 'produksjon') {
    throw new Kallfeil('ugyldig', { detaljer: [{ felt: HODE, kode: 'ikke-i-produksjon' }] });
  }
  // The number in the address is returned in the answer, so it is validated.
  if (organisasjonsnummer !== undefined && !isOrganisasjonsnummer(organisasjonsnummer)) {
    throw new Kallfeil('ikke-tilgang');
  }
  if (isScenario(verdi)) return verdi;
  if (!isAvslag(verdi)) throw new Kallfeil('ugyldig', { detaljer: [{ felt: HODE, kode: 'ugyldig-valg' }] });
  const kode = TESTAVSLAG[verdi];
  throw new Kallfeil(kode, kode === 'for-mange-kall' ? { headers: { 'Retry-After': '1' } } : {});
}
