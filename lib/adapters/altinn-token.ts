import { env } from '#lib/oppsett/env';
import { hent, UtenforError } from './hent';
import { getMaskinportenToken, SENDBART } from './maskinporten';

export const ALTINN = 'Altinn';

/** The headers of a call to Altinn's platform: a token from Maskinporten with the scope, exchanged for one of Altinn's own. */
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
  if (token === null) throw new UtenforError(ALTINN, 'exchanged the token for none');
  return { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...abonnement };
}

/**
 * The token of an answer: as text, or in quotes as some environments give it. A quote that does not end is a token that was cut short,
 * and a gzip that was cut short is read as nothing.
 */
function toToken(tekst: string): string | null {
  const token = /^"([^"]*)"$/.exec(tekst.trim())?.[1] ?? tekst.trim();
  return SENDBART.test(token) ? token : null;
}
