import { z } from 'zod';
import { findProduksjonFaults } from './env-produksjon';

export const MILJOER = ['lokalt', 'test', 'produksjon'] as const;
export type Miljoe = (typeof MILJOER)[number];

const LOGGNIVAAER = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const text = z.string({ error: 'is missing' });

/** An address to build on: no user, query or fragment, and no slash at the end unless `slash` says so. */
const url = (slash: boolean) =>
  text
    .refine(isBaseUrl, 'must be an http(s) address without user, query and fragment')
    .refine((value) => value.endsWith('/') === slash, `must ${slash ? '' : 'not '}end with a slash`);

/** A private RSA key as JSON, at least 2048 bits. */
const jwk = text.transform((value, context) => {
  const key = Jwk.safeParse(parseJson(value));
  if (key.success) return key.data;
  context.addIssue('must be a private RSA key of 2048 bits or more as a JSON Web Key with kid');
  return z.NEVER;
});

/** `n` of 2048 bits is 256 bytes, which base64url writes with 342 characters. */
const Jwk = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string().min(342),
  d: z.string().min(1),
});

const Env = z.object({
  MILJOE: z.enum(MILJOER, `must be one of ${MILJOER.join(', ')}`).default('lokalt'),
  PORT: z.coerce
    .number('must be a port number')
    .int('must be a port number')
    .min(1)
    .max(65_535)
    .default(3000),
  HOST: text.optional(),
  APP_URL: url(false).optional(),
  DATABASE_URL: text.refine(isDatabaseUrl, 'must be a postgresql:// address with host and database'),
  HEMMELIGHET: text.min(32, 'must have at least 32 characters'),
  IDPORTEN_ISSUER: url(false),
  IDPORTEN_CLIENT_ID: text,
  IDPORTEN_JWK: jwk,
  MASKINPORTEN_ISSUER: url(true),
  MASKINPORTEN_CLIENT_ID: text,
  MASKINPORTEN_JWK: jwk,
  ALTINN_URL: url(false),
  ALTINN_ABONNEMENTSNOEKKEL: text,
  ENHETSREGISTERET_URL: url(false),
  ENHETSREGISTERET_PLAN: text
    .regex(/^([\d*/,-]+ ){4}[\d*/,-]+$/, 'must be a cron expression with five fields')
    .default('* * * * *'),
  IDAG: z.iso.date('must be a date written YYYY-MM-DD').optional(),
  V1_FRARAADES: z.iso.date('must be a date written YYYY-MM-DD').optional(),
  V1_AVVIKLES: z.iso.date('must be a date written YYYY-MM-DD').optional(),
  LOGGNIVAA: z.enum(LOGGNIVAAER, `must be one of ${LOGGNIVAAER.join(', ')}`).default('info'),
});

/** The names of all settings. */
export const VARIABLES: readonly string[] = Object.keys(Env.shape);

type Parsed = z.infer<typeof Env>;

/** The settings of the product. */
export type Env = Parsed & { HOST: string; APP_URL: string };

/** A private key as a JSON Web Key. */
export type PrivateJwk = z.infer<typeof Jwk>;

/** Everything that is wrong with the settings, at once. */
export class EnvError extends Error {
  override name = 'EnvError';
  constructor(readonly faults: readonly string[]) {
    super(`The environment is not right:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/**
 * Reads and checks the settings. An empty variable counts as unset.
 * @throws EnvError with every fault, none of which quotes a secret
 */
export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const given = VARIABLES.map((name) => [name, source[name]?.trim() || undefined]);
  const variables = Object.fromEntries(given) as Record<string, string | undefined>;
  const parsed = Env.safeParse(variables);
  const faults = parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
  if (variables.MILJOE === 'produksjon') faults.push(...findProduksjonFaults(variables));
  if (!parsed.success || faults.length > 0) throw new EnvError(faults);
  const { HOST, APP_URL, ...rest } = parsed.data;
  return {
    ...rest,
    HOST: HOST ?? (rest.MILJOE === 'produksjon' ? '0.0.0.0' : '127.0.0.1'),
    APP_URL: APP_URL ?? `http://localhost:${rest.PORT}`,
  };
}

let cached: Env | undefined;

/** The settings of this process, read when first asked for. */
export function env(): Env {
  cached ??= readEnv();
  return cached;
}

function isBaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

function isDatabaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname } = new URL(value);
  return /^postgres(ql)?:$/.test(protocol) && hostname !== '' && pathname.length > 1;
}

function parseJson(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
