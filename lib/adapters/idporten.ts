import { hoursToMilliseconds } from 'date-fns';
import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { env } from '#lib/oppsett/env';
import { toFellesTid } from '#lib/oppsett/klokke';
import { hent, type Svar, toJson, UtenforError } from './hent';
import { idportenKlient, klientbevis } from './klientbevis';
import { readNoekkelsett } from './noekkelsett';

const SYSTEM = 'ID-porten';
/** People wait longer for a login than for a page; the answers are small. */
const GRENSER = { tidsgrenseMs: 8_000, stoersteByte: 256 * 1024 };
/**
 * Only http(s): people are redirected to some of these addresses, and never to for instance `javascript:`.
 */
const Adresse = z.url({ protocol: /^https?$/ });
const Metadata = z.object({
  authorization_endpoint: Adresse,
  end_session_endpoint: Adresse,
  pushed_authorization_request_endpoint: Adresse,
  token_endpoint: Adresse,
  jwks_uri: Adresse,
});
const Parsvar = z.object({ request_uri: z.string() });
const Tokensvar = z.object({ id_token: z.string() });
/** The error code, for the log. Other fields may contain personal data. */
const Feilkode = z.object({ error: z.string().regex(/^[a-z_]{1,60}$/) });
/** The claims that identify a person. Either may be missing; an invalid one must be rejected. */
const Personkrav = z.object({
  pid: z
    .string()
    .regex(/^\d{11}$/)
    .nullish(),
  sid: z.string().max(500).nullish(),
});

/**
 * ID-porten did not authenticate anyone, or its answer was not for us. Another login may help; waiting does
 * not.
 */
export class Innloggingsavslag extends Error {
  override name = 'Innloggingsavslag';
}

/** Compared by name, not by class, as for UtenforError. */
export const isInnloggingsavslag = (feil: unknown): boolean =>
  feil instanceof Error && feil.name === 'Innloggingsavslag';

/** ID-porten asks its clients to cache the metadata for about a day. */
const metadata = new LRUCache<string, z.infer<typeof Metadata>>({ max: 2, ttl: hoursToMilliseconds(24) });

/** The keys of ID-porten, by address. An unknown key id makes us fetch them again. */
const noekler = new LRUCache<string, JSONWebKeySet>({ max: 2, ttl: hoursToMilliseconds(1) });

export const wellKnown = () => `${env().IDPORTEN_ISSUER}/.well-known/openid-configuration`;

async function getMetadata(): Promise<z.infer<typeof Metadata>> {
  const husket = metadata.get(wellKnown());
  if (husket) return husket;
  const svar = Metadata.safeParse(toJson(SYSTEM, await hent(SYSTEM, wellKnown(), {}, GRENSER)));
  if (!svar.success) throw new UtenforError(SYSTEM, 'the metadata is invalid', { cause: svar.error });
  metadata.set(wellKnown(), svar.data);
  return svar.data;
}

/** Our client authentication to ID-porten (RFC 7523). */
const bevis = async () => ({
  client_id: env().IDPORTEN_CLIENT_ID,
  client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  client_assertion: await klientbevis(idportenKlient(), { sub: env().IDPORTEN_CLIENT_ID }),
});

/**
 * Pushes the parameters of a login (RFC 9126), so that they do not travel through the browser. Returns the
 * short address to redirect to.
 * @throws UtenforError
 */
export async function pushLogin(parametre: Readonly<Record<string, string>>): Promise<string> {
  const { authorization_endpoint, pushed_authorization_request_endpoint } = await getMetadata();
  // May be repeated: a pushed login that is not used expires by itself.
  const dytt = async () => ({
    method: 'POST',
    body: new URLSearchParams({ ...parametre, ...(await bevis()) }),
  });
  const svar = await hent(SYSTEM, pushed_authorization_request_endpoint, dytt, GRENSER);
  if (!svar.ok)
    throw new UtenforError(SYSTEM, `answered ${svar.status} ${toFeilkode(svar)} to a pushed login`);
  const par = Parsvar.safeParse(toJson(SYSTEM, svar));
  if (!par.success)
    throw new UtenforError(SYSTEM, 'the pushed login gave no request_uri', { cause: par.error });
  const url = new URL(authorization_endpoint);
  url.searchParams.set('client_id', env().IDPORTEN_CLIENT_ID);
  url.searchParams.set('request_uri', par.data.request_uri);
  return url.href;
}

function toFeilkode({ tekst }: Svar): string {
  try {
    return Feilkode.safeParse(JSON.parse(tekst)).data?.error ?? '';
  } catch {
    return '';
  }
}

/**
 * Exchanges the code of a login for the ID token, and verifies that ID-porten signed it, for us and for this
 * login.
 * @throws UtenforError when ID-porten is down or slow; Innloggingsavslag when the code or token is not of
 * this login
 */
export async function fetchIdToken(login: {
  code: string;
  codeVerifier: string;
  nonce: string;
  redirectUri: string;
}): Promise<{ idToken: string; krav: JWTPayload }> {
  const { token_endpoint } = await getMetadata();
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: login.code,
    code_verifier: login.codeVerifier,
    redirect_uri: login.redirectUri,
    ...(await bevis()),
  });
  const svar = await hent(SYSTEM, token_endpoint, { method: 'POST', body }, GRENSER);
  const kropp = toJson(SYSTEM, svar);
  if (!svar.ok) {
    const feil = Feilkode.safeParse(kropp).data?.error;
    if (feil === 'invalid_grant')
      throw new Innloggingsavslag('the code is used, too old or of another login');
    throw new UtenforError(SYSTEM, `answered ${svar.status} ${feil ?? ''} to the code of a login`);
  }
  const tokener = Tokensvar.safeParse(kropp);
  if (!tokener.success) throw new UtenforError(SYSTEM, 'gave no id_token', { cause: tokener.error });
  const idToken = tokener.data.id_token;
  const krav = await verifyIdToken(idToken);
  if (krav.nonce !== login.nonce) throw new Innloggingsavslag('the id_token is of another login');
  if (!Personkrav.safeParse(krav).success)
    throw new Innloggingsavslag('the id_token has an invalid pid or sid');
  return { idToken, krav };
}

async function verifyIdToken(idToken: string): Promise<JWTPayload> {
  const husket = noekler.has(wellKnown());
  try {
    return await verifyWith(idToken, await getNoekler());
  } catch (feil) {
    if (!(feil instanceof errors.JOSEError)) throw feil;
    // ID-porten rotates keys; the new one may have been published after we fetched them.
    if (!(feil instanceof errors.JWKSNoMatchingKey && husket)) throw new Innloggingsavslag(feil.code);
    noekler.delete(wellKnown());
    return verifyIdToken(idToken);
  }
}

async function verifyWith(idToken: string, jwks: JSONWebKeySet): Promise<JWTPayload> {
  const { payload } = await jwtVerify(idToken, createLocalJWKSet(jwks), {
    issuer: env().IDPORTEN_ISSUER,
    audience: env().IDPORTEN_CLIENT_ID,
    algorithms: ['RS256'],
    requiredClaims: ['exp', 'iat', 'sub'],
    clockTolerance: 10,
    currentDate: toFellesTid(new Date()),
  });
  return payload;
}

async function getNoekler(): Promise<JSONWebKeySet> {
  const husket = noekler.get(wellKnown());
  if (husket) return husket;
  const sett = readNoekkelsett(SYSTEM, await hent(SYSTEM, (await getMetadata()).jwks_uri, {}, GRENSER));
  noekler.set(wellKnown(), sett);
  return sett;
}

/**
 * Returns the address that ends ID-porten's own session at logout. Uses `client_id`, not `id_token_hint`: the
 * id_token contains the foedselsnummer, and this address is visible in the browser.
 */
export async function logoutUrl(tilbakeTil: string): Promise<string> {
  const url = new URL((await getMetadata()).end_session_endpoint);
  url.searchParams.set('client_id', env().IDPORTEN_CLIENT_ID);
  url.searchParams.set('post_logout_redirect_uri', tilbakeTil);
  return url.href;
}

/**
 * Returns the origins of ID-porten, for the CSP: the issuer and its login host (`login.` in front, by the
 * integration guide).
 */
export function idportenOrigins(issuer: string): string[] {
  const { protocol, host, origin } = new URL(issuer);
  return protocol === 'https:' ? [origin, `${protocol}//login.${host}`] : [origin];
}
