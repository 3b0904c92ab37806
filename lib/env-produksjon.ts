/** What the start script makes for one machine begins like this: secrets, client ids and the `kid` of keys. */
export const LOKAL = 'lokal-';

/** The database user of the PostgreSQL that the start script runs itself. */
export const INNEBYGD = 'innebygd';

type Variables = Readonly<Record<string, string | undefined>>;

const OUTSIDE = ['IDPORTEN_ISSUER', 'MASKINPORTEN_ISSUER', 'ALTINN_URL', 'ENHETSREGISTERET_URL'];
const SECRETS = ['HEMMELIGHET', 'IDPORTEN_CLIENT_ID', 'MASKINPORTEN_CLIENT_ID', 'ALTINN_ABONNEMENTSNOEKKEL'];
const KEYS = ['IDPORTEN_JWK', 'MASKINPORTEN_JWK'];

/** What is good enough on one machine or in a test, but must never meet real people and real deadlines. */
export function findProduksjonFaults(variables: Variables): string[] {
  const check = (names: string[], fault: (value: string) => string | undefined) =>
    names.flatMap((name) => {
      const found = fault(variables[name] ?? '');
      return found ? [`${name} ${found}`] : [];
    });
  return [
    ...(variables.APP_URL ? [] : ['APP_URL is missing: in produksjon it must be said']),
    ...check([...OUTSIDE, 'APP_URL'], publicAddressFault),
    ...check(OUTSIDE, testAddressFault),
    ...check(SECRETS, (value) =>
      value.startsWith(LOKAL) ? 'is one that was made for local use' : undefined,
    ),
    ...check(KEYS, (value) =>
      value.includes(`"${LOKAL}`) ? 'is a key that was made for local use' : undefined,
    ),
    ...check(['HEMMELIGHET'], (value) => (value && isGuessable(value) ? 'is too easy to guess' : undefined)),
    ...check(['DATABASE_URL'], databaseFault),
    ...check(['IDAG'], (value) => (value ? 'must not be set: the date is pinned' : undefined)),
  ].map((fault) => (fault.includes('produksjon') ? fault : `${fault} (MILJOE=produksjon)`));
}

function publicAddressFault(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const { protocol, hostname } = new URL(value);
  if (protocol !== 'https:') return 'must begin with https://';
  return isLoopback(hostname) ? 'must not be this machine' : undefined;
}

/** The test environments of ID-porten, Maskinporten, Altinn and Enhetsregisteret. */
function testAddressFault(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const labels = new URL(value).hostname.split('.');
  const isTest = labels.some((label) => /^(test|systest|ver\d|tt\d\d|at\d\d|yt\d\d|ppe)$/.test(label));
  return isTest ? 'must not be a test environment' : undefined;
}

/** `URL` has by now written `127.1`, `0x7f.1` and `2130706433` as 127.0.0.1. */
function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '').replace(/^\[|\]$/g, '');
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    /^(127\.|0\.0\.0\.0$)/.test(host) ||
    ['::', '::1'].includes(host) ||
    /^::ffff:7f/.test(host)
  );
}

/** Few different characters, or one short piece over and over. */
function isGuessable(secret: string): boolean {
  return (
    new Set(secret).size < 10 ||
    /^(.{1,16}?)\1+.{0,15}$/s.test(secret) ||
    /change.?me|hemmelig|secret|passord/i.test(secret)
  );
}

function databaseFault(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  return new URL(value).username === INNEBYGD ? 'must not be the embedded database' : undefined;
}
