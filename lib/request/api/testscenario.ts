import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { env } from '#lib/oppsett/env';
import { TESTAVSLAG, TESTSCENARIOER, type Testscenario } from '#lib/usecases/partner/testscenario';
import { Kallfeil } from './kallfeil';

const HODE = 'Test-Scenario';

const isScenario = (verdi: string): verdi is Testscenario =>
  (TESTSCENARIOER as readonly string[]).includes(verdi);
const isAvslag = (verdi: string): verdi is keyof typeof TESTAVSLAG => Object.hasOwn(TESTAVSLAG, verdi);

/**
 * The made-up calendar a partner asks to have instead of the real one; null when it asks for none. Whoever tries it out has been
 * through all that a real call goes through before this, except the gate of the virksomhet.
 * @throws Kallfeil the refusal that was asked for; `ugyldig` for a scenario there is not, and for any in produksjon, where somebody
 * would take it for the truth
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
  // What stands in the address is said back, so it has to be what it should be.
  if (organisasjonsnummer !== undefined && !isOrganisasjonsnummer(organisasjonsnummer)) {
    throw new Kallfeil('ikke-tilgang');
  }
  if (isScenario(verdi)) return verdi;
  if (!isAvslag(verdi)) throw new Kallfeil('ugyldig', { detaljer: [{ felt: HODE, kode: 'ugyldig-valg' }] });
  const kode = TESTAVSLAG[verdi];
  throw new Kallfeil(kode, kode === 'for-mange-kall' ? { headers: { 'Retry-After': '1' } } : {});
}
