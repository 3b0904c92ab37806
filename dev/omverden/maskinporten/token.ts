import type { JWTPayload } from 'jose';
import { hent } from '#lib/adapters/hent';
import { klientbevis } from '#lib/adapters/klientbevis';
import type { PrivateJwk } from '#lib/oppsett/env';

/** A client of Maskinporten with its private key. */
export interface Tokenklient {
  clientId: string;
  jwk: PrivateJwk;
  /** The issuer of Maskinporten, with its slash. */
  issuer: string;
}

/** The claims to ask for: the scope, and any optional claims (`consumer_org`, `authorization_details` …). */
export type Tokenoenske = JWTPayload & { scope: string };

/** Fetches an access token by the real exchange. @throws Error with Maskinporten's description when it refuses */
export async function fetchToken(klient: Tokenklient, oenske: Tokenoenske): Promise<string> {
  const svar = await hent('Maskinporten', `${klient.issuer}token`, async () => ({
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: await klientbevis(klient, oenske),
    }),
  }));
  type Kropp = { access_token?: string; error_description?: string };
  // Another service at the address may answer something else than JSON.
  const kropp: Kropp = svar.json ?? {};
  if (kropp.access_token) return kropp.access_token;
  throw new Error(kropp.error_description ?? `${klient.issuer}token answered ${svar.status} without a token`);
}
