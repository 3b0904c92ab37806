import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { hent, toJson, UtenforError } from './hent';
import { klientbevis, maskinportenKlient } from './klientbevis';

const SYSTEM = 'Maskinporten';
/**
 * The tokens that a header can contain (RFC 6750 § 2.1). An empty or broken answer, or a page, is not a token
 * and must not be cached as one.
 */
export const SENDBART = /^[\w.~+/-]+=*$/;

const Tokensvar = z.object({
  access_token: z.string().max(16_000).regex(SENDBART),
  expires_in: z.number(),
});

/** Seconds before expiry at which a token is no longer used: a call must have time to arrive. */
const MARGIN_SEKUNDER = 15;
const tokens = new LRUCache<string, string>({ max: 20 });

/**
 * Returns an access token for our own calls. Cached until it expires.
 * @throws UtenforError
 */
export async function getMaskinportenToken(scope: string): Promise<string> {
  const { issuer } = maskinportenKlient();
  const husket = tokens.get(`${issuer} ${scope}`);
  if (husket) return husket;
  // May be repeated: each try has an assertion of its own, and a lost token expires by itself.
  const svar = await hent(SYSTEM, `${issuer}token`, async () => ({
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      assertion: await klientbevis(maskinportenKlient(), { scope }),
    }),
  }));
  if (!svar.ok) throw new UtenforError(SYSTEM, `answered ${svar.status} to a token request`);
  const token = Tokensvar.safeParse(toJson(SYSTEM, svar));
  if (!token.success) throw new UtenforError(SYSTEM, 'the token answer is invalid', { cause: token.error });
  const levetid = (token.data.expires_in - MARGIN_SEKUNDER) * 1000;
  if (levetid > 0) tokens.set(`${issuer} ${scope}`, token.data.access_token, { ttl: levetid });
  return token.data.access_token;
}
