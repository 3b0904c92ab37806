import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { env } from '#lib/env';
import { hent, toJson, UtenforError } from './hent';
import { idportenKlient, klientbevis } from './klientbevis';

const SYSTEM = 'ID-porten';
const Metadata = z.object({
  authorization_endpoint: z.url(),
  end_session_endpoint: z.url(),
  pushed_authorization_request_endpoint: z.url(),
});
const Parsvar = z.object({ request_uri: z.string() });

/** ID-porten asks its clients to remember the metadata for about a day. */
const metadata = new LRUCache<string, z.infer<typeof Metadata>>({ max: 2, ttl: 24 * 60 * 60 * 1000 });

export const wellKnown = () => `${env().IDPORTEN_ISSUER}/.well-known/openid-configuration`;

async function getMetadata(): Promise<z.infer<typeof Metadata>> {
  const husket = metadata.get(wellKnown());
  if (husket) return husket;
  const svar = Metadata.safeParse(toJson(SYSTEM, await hent(SYSTEM, wellKnown())));
  if (!svar.success) throw new UtenforError(SYSTEM, 'metadata has another shape', { cause: svar.error });
  metadata.set(wellKnown(), svar.data);
  return svar.data;
}

/**
 * Pushes the parameters of a login (RFC 9126), so that they do not travel through the browser.
 * Takes the authorize address next-auth made and gives the short one to send the person to.
 */
export async function pushLogin(authorizeUrl: string): Promise<string> {
  const { authorization_endpoint, pushed_authorization_request_endpoint } = await getMetadata();
  const body = new URLSearchParams(new URL(authorizeUrl).searchParams);
  body.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
  body.set('client_assertion', await klientbevis(idportenKlient(), { sub: env().IDPORTEN_CLIENT_ID }));
  const svar = await hent(SYSTEM, pushed_authorization_request_endpoint, { method: 'POST', body });
  if (!svar.ok)
    throw new UtenforError(SYSTEM, `answered ${svar.status} to a pushed login: ${svar.tekst.slice(0, 300)}`);
  const par = Parsvar.safeParse(toJson(SYSTEM, svar));
  if (!par.success)
    throw new UtenforError(SYSTEM, 'the pushed login gave no request_uri', { cause: par.error });
  const url = new URL(authorization_endpoint);
  url.searchParams.set('client_id', env().IDPORTEN_CLIENT_ID);
  url.searchParams.set('request_uri', par.data.request_uri);
  return url.href;
}

/**
 * Where to send a person who logs out, so that ID-porten's own session ends too. Uses `client_id` and not `id_token_hint`:
 * the id_token holds the foedselsnummer, and this becomes an address in the browser.
 */
export async function logoutUrl(tilbakeTil: string): Promise<string> {
  const url = new URL((await getMetadata()).end_session_endpoint);
  url.searchParams.set('client_id', env().IDPORTEN_CLIENT_ID);
  url.searchParams.set('post_logout_redirect_uri', tilbakeTil);
  return url.href;
}

/** Origins a browser meets at ID-porten: the issuer and its login host (integration guide: `login.` in front). For the CSP. */
export function idportenOrigins(issuer: string): string[] {
  const { protocol, host, origin } = new URL(issuer);
  return protocol === 'https:' ? [origin, `${protocol}//login.${host}`] : [origin];
}
