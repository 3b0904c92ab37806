import { randomInt } from 'node:crypto';
import type { Dato } from '#lib/domain/dag/dato';
import { StartError } from '#lib/drift/felles/start-error';
import type { PrivateJwk } from '#lib/oppsett/env';
import { LOKAL } from '#lib/oppsett/env-produksjon';
import { FULLMAKTER, SYSTEMKLIENTER } from '../omverden/klienter';
import { SCENARIOER } from '../omverden/scenarioer';
import { type Omverden, startOmverden } from '../omverden/server';
import type { ClientKeys } from './client-keys';
import { publicPart, type Secrets } from './secrets';

export type Variables = Record<string, string | undefined>;

const IDPORTEN_CLIENT_ID = `${LOKAL}idporten`;
const MASKINPORTEN_CLIENT_ID = `${LOKAL}maskinporten`;
/** The organisation number of Skatteetaten. */
const ORGANISASJONSNUMMER = '974761076';
const ALTINN_SCOPES = [
  'altinn:accessmanagement/authorizedparties.resourceowner',
  'altinn:authorization/authorize',
  'altinn:serviceowner/notifications.create',
];
/** Our service in Altinn's register of resources. */
const RESSURS = 'urn:altinn:resource:kalendertjenester';

/** The paths of the external systems in the stand-in, by the variable that otherwise holds their address. */
const PATHS = {
  IDPORTEN_ISSUER: '/idporten',
  MASKINPORTEN_ISSUER: '/maskinporten/',
  ALTINN_URL: '/altinn',
  ENHETSREGISTERET_URL: '/enhetsregisteret/api',
};

/** The variables of external systems that have no address. */
export function missingSystems(given: Variables): string[] {
  return Object.keys(PATHS).filter((name) => !given[name]?.trim());
}

/**
 * The settings that make the product use the stand-ins at `base`, and the mail sink that is started with them. Given settings take
 * precedence.
 */
export function standInSettings(given: Variables, base: string, secrets: Secrets): Variables {
  const missing = missingSystems(given);
  const has = (name: string) => missing.includes(name);
  const made: Variables = {
    ...Object.fromEntries(
      Object.entries(PATHS)
        .filter(([name]) => has(name))
        .map(([name, path]) => [name, base + path]),
    ),
    HEMMELIGHET: secrets.HEMMELIGHET,
    ...(missing.length > 0 &&
      !given.SMTP_URL?.trim() && {
        SMTP_URL: `smtp://127.0.0.1:${findPostPort(given)}`,
        MAIL_FRA: 'paaminnelse@kalender.example.no',
        MAIL_RETUR: 'retur@kalender.example.no',
        RETUR_NOEKKEL: secrets.RETUR_NOEKKEL,
      }),
    ...(has('IDPORTEN_ISSUER') && { IDPORTEN_CLIENT_ID, IDPORTEN_JWK: JSON.stringify(secrets.IDPORTEN_JWK) }),
    ...(has('MASKINPORTEN_ISSUER') && {
      MASKINPORTEN_CLIENT_ID,
      MASKINPORTEN_JWK: JSON.stringify(secrets.MASKINPORTEN_JWK),
    }),
    ...(has('ALTINN_URL') && {
      ALTINN_ABONNEMENTSNOEKKEL: secrets.ALTINN_ABONNEMENTSNOEKKEL,
      ALTINN_VARSLING_RESSURS: RESSURS,
    }),
  };
  const filled = Object.entries(given).filter(([, value]) => value?.trim());
  return { ...made, ...Object.fromEntries(filled) };
}

/** Starts the stand-ins with the product and the other systems registered as clients. */
export function startOutside(
  port: number,
  postPort: number,
  product: { appUrl: string; reachableUrl: string; idag(): Dato },
  secrets: Secrets,
  keys: ClientKeys,
  froe: number | undefined,
): Promise<Omverden> {
  const { appUrl, reachableUrl, idag } = product;
  return startOmverden({
    port,
    host: '127.0.0.1',
    ...(froe !== undefined && { gjenstridig: { froe } }),
    klienter: {
      idporten: {
        clientId: IDPORTEN_CLIENT_ID,
        jwk: publicPart(secrets.IDPORTEN_JWK),
        redirectUris: [`${appUrl}/api/auth/callback/idporten`],
        postLogoutRedirectUris: [`${appUrl}/`],
        frontchannelLogoutUri: `${appUrl}/utlogging/kanal`,
      },
      maskinporten: [
        {
          clientId: MASKINPORTEN_CLIENT_ID,
          organisasjonsnummer: ORGANISASJONSNUMMER,
          jwk: publicPart(secrets.MASKINPORTEN_JWK),
          scopes: ALTINN_SCOPES,
        },
        ...SYSTEMKLIENTER.map((klient) => ({ ...klient, jwk: publicPart(keys[klient.clientId] ?? {}) })),
      ],
      fullmakter: FULLMAKTER,
      altinnAbonnementsnoekkel: secrets.ALTINN_ABONNEMENTSNOEKKEL,
    },
    scenarioer: SCENARIOER,
    post: { port: postPort },
    // All keys are made by makeKey.
    simulator: { produktUrl: reachableUrl, noekler: keys as Record<string, PrivateJwk>, idag },
  });
}

/** The port of the stand-in. */
export const findOutsidePort = ({ OMVERDEN_PORT, PORT }: Variables): number =>
  readPort(OMVERDEN_PORT, (Number(PORT) || 3000) + 1, 'OMVERDEN_PORT (PORT + 1 when it is not set)');

/** The port of the mail sink. */
export const findPostPort = (given: Variables): number =>
  readPort(given.POST_PORT, findOutsidePort(given) + 1, 'POST_PORT (OMVERDEN_PORT + 1 when it is not set)');

function readPort(given: string | undefined, standard: number, navn: string): number {
  const port = Number(given?.trim() || standard);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new StartError(`${navn} must be a port number.`);
}

const STOERSTE_FROE = 2 ** 32 - 1;

/** The seed of contrary stand-ins, random when not given. Undefined for ordinary stand-ins. */
export function findFroe({ OMVERDEN, OMVERDEN_FROE }: Variables): number | undefined {
  const omverden = OMVERDEN?.trim();
  if (omverden && omverden !== 'gjenstridig') throw new StartError('OMVERDEN must be gjenstridig or unset.');
  const froe = OMVERDEN_FROE?.trim();
  if (froe && !(/^\d+$/.test(froe) && Number(froe) <= STOERSTE_FROE))
    throw new StartError(`OMVERDEN_FROE must be a whole number from 0 to ${STOERSTE_FROE}.`);
  if (!omverden) return undefined;
  return froe ? Number(froe) : randomInt(STOERSTE_FROE);
}
