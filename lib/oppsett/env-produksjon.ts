import { databaseFault, isLoopback } from '#lib/oppsett/env-database';
import { isGuessable } from '#lib/oppsett/env-hemmelighet';

/** The prefix of what the start script makes for one machine: secrets, client ids and the `kid` of keys. */
export const LOKAL = 'lokal-';

/** What is dropped cannot be had again: no typing error may drop years. */
const FAERREST_MAANEDER = 60;

type Variables = Readonly<Record<string, string | undefined>>;

const OUTSIDE = ['IDPORTEN_ISSUER', 'MASKINPORTEN_ISSUER', 'ALTINN_URL', 'ENHETSREGISTERET_URL'];
const SECRETS = [
  'HEMMELIGHET',
  'IDPORTEN_CLIENT_ID',
  'MASKINPORTEN_CLIENT_ID',
  'ALTINN_ABONNEMENTSNOEKKEL',
  'RETUR_NOEKKEL',
];
const KEYS = ['IDPORTEN_JWK', 'MASKINPORTEN_JWK'];

/** Returns the settings that are fine on one machine or in a test, but must not be used in production. */
export function findProduksjonFaults(variables: Variables, surroundings: Variables = {}): string[] {
  const check = (names: string[], fault: (value: string) => string | undefined) =>
    names.flatMap((name) => {
      const found = fault(variables[name] ?? '');
      return found ? [`${name} ${found}`] : [];
    });
  return [
    ...(variables.APP_URL ? [] : ['APP_URL is missing: in produksjon it must be said']),
    ...check([...OUTSIDE, 'APP_URL', 'MIN_SIDE_URL'], publicAddressFault),
    ...check(OUTSIDE, testAddressFault),
    ...check(SECRETS, (value) =>
      value.startsWith(LOKAL) ? 'is one that was made for local use' : undefined,
    ),
    ...check(KEYS, (value) =>
      value.includes(`"${LOKAL}`) ? 'is a key that was made for local use' : undefined,
    ),
    ...check(['HEMMELIGHET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY', 'RETUR_NOEKKEL'], (value) =>
      value && isGuessable(value) ? 'is too easy to guess' : undefined,
    ),
    ...check(['SMTP_URL'], smtpFault),
    ...check(['DATABASE_URL'], databaseFault),
    ...findOppbevaringFaults(variables),
    ...check(['LOGGNIVAA'], (value) => (value === 'silent' ? 'must not be silent' : undefined)),
    ...findNodeFaults(surroundings),
    ...check(['IDAG'], (value) => (value ? 'must not be set: the date is pinned' : undefined)),
  ].map((fault) => (fault.includes('produksjon') ? fault : `${fault} (MILJOE=produksjon)`));
}

/** Returns the settings of how long things are kept that are too short for production. */
export const findOppbevaringFaults = (variables: Variables): string[] =>
  ['HENDELSE_MAANEDER', 'INNSYNSLOGG_MAANEDER'].flatMap((name) => {
    const value = variables[name]?.trim();
    return value && Number(value) < FAERREST_MAANEDER
      ? [`${name} must be at least ${FAERREST_MAANEDER} (MILJOE=produksjon)`]
      : [];
  });

function publicAddressFault(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const { protocol, hostname } = new URL(value);
  if (protocol !== 'https:') return 'must begin with https://';
  return isLoopback(hostname) ? 'must not be this machine' : undefined;
}

/** A mail server may be in the same network without TLS, but not be this machine. */
function smtpFault(value: string): string | undefined {
  return URL.canParse(value) && isLoopback(new URL(value).hostname) ? 'must not be this machine' : undefined;
}

/**
 * Whether an address is a test environment of ID-porten, Maskinporten, Altinn, Digdir or Enhetsregisteret: a
 * word of the host name says so (`oidc-ver2.difi.no`), or the domain is only for testing
 * (`at22.altinn.cloud`, `idporten.dev`).
 */
function testAddressFault(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const host = new URL(value).hostname.replace(/\.$/, '');
  const isTest = host.split(/[.-]/).some((word) => TESTORD.test(word)) || TESTDOMENE.test(host);
  return isTest ? 'must not be a test environment' : undefined;
}

const TESTORD =
  /^(\w*test\d*|systest|ver\d|tt\d\d|at\d\d|yt\d\d|ppe|preprod|pre|dev\d*|demo|stag(e|ing)|sandbox|sandkasse|utv|qa|mock)$/;
const TESTDOMENE = /(^|\.)(digdir|altinn)\.cloud$|\.(dev|test|invalid)$/;

/** Returns settings of Node itself that make connections unsafe, or open the process to others. */
function findNodeFaults({ NODE_TLS_REJECT_UNAUTHORIZED, NODE_OPTIONS = '' }: Variables): string[] {
  const unsafe = /--(insecure-http-parser|tls-min-v1\.[01]|tls-keylog|inspect(-\w+)?)(?=[=\s"]|$)/.exec(
    NODE_OPTIONS,
  );
  return [
    ...(NODE_TLS_REJECT_UNAUTHORIZED?.trim() === '0'
      ? ['NODE_TLS_REJECT_UNAUTHORIZED must not be 0: certificates would not be checked']
      : []),
    ...(unsafe ? [`NODE_OPTIONS must not have ${unsafe[0]}`] : []),
  ];
}
