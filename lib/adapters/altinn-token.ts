import { secondsToMilliseconds } from 'date-fns';
import { LRUCache } from 'lru-cache';
import { env } from '#lib/oppsett/env';
import { hent, UtenforError } from './hent';
import { getMaskinportenToken, SENDBART } from './maskinporten';

export const ALTINN = 'Altinn';

/**
 * How long a token of Altinn is used again. It is valid for half an hour; a short time is enough when thousands of persons are
 * asked about, and a client that Altinn has stopped is not let in for long.
 */
const HUSKES_MS = secondsToMilliseconds(30);
const tokener = new LRUCache<string, string>({ max: 20, ttl: HUSKES_MS });

/** Forgets the tokens, after an answer of 401: Altinn does not accept them any more. */
export const forgetAltinntokener = (): void => tokener.clear();

/**
 * Returns the headers of a call to Altinn's platform: a token from Maskinporten with the scope, exchanged for
 * one of Altinn's own.
 * @throws UtenforError
 */
export async function altinnHoder(scope: string): Promise<Record<string, string>> {
  const navn = `${env().ALTINN_URL} ${scope}`;
  const token = tokener.get(navn) ?? (await fetchAltinntoken(scope));
  tokener.set(navn, token, { noUpdateTTL: true });
  return {
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Ocp-Apim-Subscription-Key': env().ALTINN_ABONNEMENTSNOEKKEL,
  };
}

async function fetchAltinntoken(scope: string): Promise<string> {
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
  return token;
}

/**
 * Extracts the token of an answer: plain text, or in quotes as in some environments. An unmatched quote means
 * that the token was truncated; a truncated gzip is read as an empty text.
 */
function toToken(tekst: string): string | null {
  const token = /^"([^"]*)"$/.exec(tekst.trim())?.[1] ?? tekst.trim();
  return SENDBART.test(token) ? token : null;
}
