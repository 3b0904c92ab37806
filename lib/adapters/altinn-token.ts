import { env } from '#lib/oppsett/env';
import { hent, UtenforError } from './hent';
import { getMaskinportenToken, SENDBART } from './maskinporten';

export const ALTINN = 'Altinn';

/**
 * Returns the headers of a call to Altinn's platform: a token from Maskinporten with the scope, exchanged for
 * one of Altinn's own.
 * @throws UtenforError
 */
export async function altinnHoder(scope: string): Promise<Record<string, string>> {
  const abonnement = { 'Ocp-Apim-Subscription-Key': env().ALTINN_ABONNEMENTSNOEKKEL };
  const svar = await hent(
    ALTINN,
    `${env().ALTINN_URL}/authentication/api/v1/exchange/maskinporten`,
    { headers: { Authorization: `Bearer ${await getMaskinportenToken(scope)}`, ...abonnement } },
    { isLesbar: (tekst) => toToken(tekst) !== null },
  );
  if (!svar.ok) throw new UtenforError(ALTINN, `answered ${svar.status} to the token exchange`);
  const token = toToken(svar.tekst);
  if (token === null) throw new UtenforError(ALTINN, 'the token exchange returned no token');
  return { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...abonnement };
}

/**
 * Extracts the token of an answer: plain text, or in quotes as in some environments. An unmatched quote means
 * that the token was truncated; a truncated gzip is read as an empty text.
 */
function toToken(tekst: string): string | null {
  const token = /^"([^"]*)"$/.exec(tekst.trim())?.[1] ?? tekst.trim();
  return SENDBART.test(token) ? token : null;
}
