import { env } from '#lib/env';
import { hent, UtenforError } from './hent';
import { getMaskinportenToken, SENDBART } from './maskinporten';

export const ALTINN = 'Altinn';

/** The headers of a call to Altinn's platform: a token from Maskinporten with the scope, exchanged for one of Altinn's own. */
export async function altinnHoder(scope: string): Promise<Record<string, string>> {
  const abonnement = { 'Ocp-Apim-Subscription-Key': env().ALTINN_ABONNEMENTSNOEKKEL };
  const svar = await hent(ALTINN, `${env().ALTINN_URL}/authentication/api/v1/exchange/maskinporten`, {
    headers: { Authorization: `Bearer ${await getMaskinportenToken(scope)}`, ...abonnement },
  });
  if (!svar.ok) throw new UtenforError(ALTINN, `answered ${svar.status} to the token exchange`);
  // Altinn answers the token as text; some environments put it in quotes.
  const token = svar.tekst.replaceAll('"', '').trim();
  // A gzip that was cut short is read as nothing.
  if (!SENDBART.test(token)) throw new UtenforError(ALTINN, 'exchanged the token for none');
  return { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...abonnement };
}
