import { generateKeyPairSync } from 'node:crypto';
import { VARIABLES } from '#lib/oppsett/env';
import { ALTINN_SCOPE } from '../../omverden/altinn/altinn';
import { PDP_SCOPE } from '../../omverden/altinn/altinn-pdp';
import type { Gjenstridig } from '../../omverden/gjenstridig';
import { FULLMAKTER, type KlientId, SYSTEMKLIENTER } from '../../omverden/klienter';
import { fetchToken, type Tokenoenske } from '../../omverden/maskinporten/token';
import type { Scenario } from '../../omverden/scenarioer';
import { type Klienter, startOmverden } from '../../omverden/server';
import { VARSLING_SCOPE } from '../../omverden/varsling/varsling';

export const APP_URL = 'http://localhost:3999';
const KID = 'test';
const IDPORTEN_CLIENT_ID = 'test-idporten';
const MASKINPORTEN_CLIENT_ID = 'test-maskinporten';
const ABONNEMENT = 'test-abonnement';

/** Starts the stand-ins on a free port with the product registered. Returns the settings that make the product use them. */
export async function startTestverden(
  scenarioer: readonly Scenario[],
  databaseUrl: string,
  gjenstridig?: Gjenstridig,
  post?: { lett?: boolean },
) {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: KID };
  const privat = JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid: KID });
  const klienter: Klienter = {
    idporten: {
      clientId: IDPORTEN_CLIENT_ID,
      jwk,
      redirectUris: [`${APP_URL}/api/auth/callback/idporten`],
      postLogoutRedirectUris: [`${APP_URL}/`],
      frontchannelLogoutUri: `${APP_URL}/utlogging/kanal`,
    },
    maskinporten: [
      {
        clientId: MASKINPORTEN_CLIENT_ID,
        organisasjonsnummer: '974761076',
        jwk,
        scopes: [ALTINN_SCOPE, PDP_SCOPE, VARSLING_SCOPE],
      },
      ...SYSTEMKLIENTER.map((klient) => ({ ...klient, jwk })),
    ],
    fullmakter: FULLMAKTER,
    altinnAbonnementsnoekkel: ABONNEMENT,
  };
  const omverden = await startOmverden({
    port: 0,
    klienter,
    scenarioer,
    ...(gjenstridig && { gjenstridig }),
    ...(post && { post: { port: 0, ...post } }),
  });
  const variabler = {
    MILJOE: 'test',
    APP_URL,
    DATABASE_URL: databaseUrl,
    HEMMELIGHET: 'bare-for-proever-0123456789-abcdefghij',
    IDPORTEN_ISSUER: `${omverden.baseUrl}/idporten`,
    IDPORTEN_CLIENT_ID,
    IDPORTEN_JWK: privat,
    MASKINPORTEN_ISSUER: `${omverden.baseUrl}/maskinporten/`,
    MASKINPORTEN_CLIENT_ID,
    MASKINPORTEN_JWK: privat,
    ALTINN_URL: `${omverden.baseUrl}/altinn`,
    ALTINN_ABONNEMENTSNOEKKEL: ABONNEMENT,
    ALTINN_VARSLING_RESSURS: 'urn:altinn:resource:kalendertjenester',
    ENHETSREGISTERET_URL: `${omverden.baseUrl}/enhetsregisteret/api`,
    ...(omverden.post && {
      SMTP_URL: `smtp://127.0.0.1:${omverden.post.port}`,
      MAIL_FRA: 'paaminnelse@kalender.example.no',
      MAIL_RETUR: 'retur@kalender.example.no',
      RETUR_NOEKKEL: 'bare-for-proever-retur-0123456789-abc',
    }),
    LOGGNIVAA: 'silent',
  };
  const issuer = variabler.MASKINPORTEN_ISSUER;
  return {
    omverden,
    variabler,
    /** Fetches an access token for another system by the real exchange. */
    fetchToken: (clientId: KlientId, oenske: Tokenoenske) =>
      fetchToken({ clientId, issuer, jwk: JSON.parse(privat) }, oenske),
  };
}

export type Testverden = Awaited<ReturnType<typeof startTestverden>>;

/** Sets exactly these settings and removes any of the developer's own. Must run before the first `env()`, which caches them. */
export function setMiljoe(variabler: Readonly<Record<string, string>>): void {
  for (const navn of VARIABLES) delete process.env[navn];
  Object.assign(process.env, variabler);
}
