import { isIP } from 'node:net';
import { CronExpressionParser } from 'cron-parser';
import { z } from 'zod';
import { jwk } from '#lib/oppsett/env-noekkel';

const MILJOER = ['lokalt', 'test', 'produksjon'] as const;

/** What a process does: answers requests, runs the jobs, or both. */
const PROSESSER = ['alt', 'web', 'jobber'] as const;

const LOGGNIVAAER = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const text = z.string({ error: 'is missing' });

/** A base address: without user, query and fragment. */
const address = text.refine(isBaseUrl, 'must be an http(s) address without user, query and fragment');

/** A base address with a trailing slash only when `slash`. */
const url = (slash: boolean) =>
  address.refine((value) => value.endsWith('/') === slash, `must ${slash ? '' : 'not '}end with a slash`);

const FEM_FELT = /^([\d*/,-]+ ){4}[\d*/,-]+$/;

/** The address of a mail server, with user and password in it where the server wants them. */
const smtp = text.refine(
  (value) =>
    URL.canParse(value) && /^smtps?:$/.test(new URL(value).protocol) && new URL(value).hostname !== '',
  'must be an smtp:// or smtps:// address',
);

const epost = z.email('must be an e-mail address');

const dag = z.iso.date('must be a date written YYYY-MM-DD').optional();

const port = z.coerce.number('must be a port number').int('must be a port number').min(1).max(65_535);

/** Five years after the end of a year: as long as an assessment can be changed (skatteforvaltningsloven § 12-6). */
const maaneder = z.coerce
  .number('must be a number of months')
  .int('must be a number of months')
  .min(1, 'must be at least 1')
  .default(72);

/** The settings as they are written. Each description is also its comment in `.env.example`. */
export const Variabler = z.object({
  MILJOE: z
    .enum(MILJOER, `must be one of ${MILJOER.join(', ')}`)
    .default('lokalt')
    .describe(`${MILJOER.join(', ')}. In produksjon no stand-in and no weak setting is accepted`),
  PORT: port.default(3000).describe('Where the product listens'),
  PROSESS: z
    .enum(PROSESSER, `must be one of ${PROSESSER.join(', ')}`)
    .default('alt')
    .describe(
      'web answers requests and runs no jobs, jobber runs the jobs and shows no pages, alt does both',
    ),
  HOST: text.optional().describe('The address it listens at: 127.0.0.1 when unset, 0.0.0.0 in produksjon'),
  APP_URL: url(false)
    .optional()
    .describe('The address people use, without a slash at the end: http://localhost:PORT when unset'),
  MIN_SIDE_URL: address.optional().describe('Where «Tilbake til Min side» leads. No such link when unset'),
  SIKKERHETSKONTAKT: text
    .regex(/^(https:\/\/|mailto:)[^\s]+$/, 'must be an https: or mailto: address')
    .optional()
    .describe(
      'Who receives reports of weaknesses, in /.well-known/security.txt: the page about help when unset',
    ),
  DATABASE_URL: text
    .refine(isDatabaseUrl, 'must be a postgresql:// address with host and database')
    .describe('PostgreSQL 15 or newer, with the role that owns nothing'),
  HEMMELIGHET: text
    .min(32, 'must have at least 32 characters')
    .describe('At least 32 random characters: openssl rand -base64 32'),
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: text
    .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be the base64 of 32 bytes')
    .optional()
    .describe('Encrypts what forms carry: openssl rand -base64 32. Derived from HEMMELIGHET when unset'),
  IDPORTEN_ISSUER: url(false).describe('ID-porten, without a slash at the end'),
  IDPORTEN_CLIENT_ID: text.describe('The client as it is registered at ID-porten'),
  IDPORTEN_JWK: jwk.describe('Its private RSA key as a JSON Web Key with kid'),
  MASKINPORTEN_ISSUER: url(true).describe('Maskinporten, with a slash at the end'),
  MASKINPORTEN_CLIENT_ID: text.describe('The client as it is registered at Maskinporten'),
  MASKINPORTEN_JWK: jwk.describe('Its private RSA key as a JSON Web Key with kid'),
  ALTINN_URL: url(false).describe("The address of Altinn's platform"),
  ALTINN_ABONNEMENTSNOEKKEL: text.describe("The subscription key of Altinn's platform"),
  ENHETSREGISTERET_URL: url(false).describe('Up to and including /enhetsregisteret/api'),
  ENHETSREGISTERET_PLAN: text
    .regex(FEM_FELT, 'must be a cron expression with five fields')
    .refine(
      (plan) => !FEM_FELT.test(plan) || firesSometime(plan),
      'must be a cron expression that some day fires',
    )
    .default('* * * * *')
    .describe('When the register is asked what has changed: a cron expression, UTC'),
  ALTINN_VARSLING_RESSURS: text
    .regex(/^urn:altinn:resource:[a-z0-9_-]+$/, 'must be written urn:altinn:resource:<id>')
    .optional()
    .describe(
      "Our service in Altinn's register of resources. Reminders are not sent through Altinn when unset",
    ),
  SMTP_URL: smtp
    .optional()
    .describe('The mail server: smtp(s)://user:password@host:port. No reminders by e-mail when unset'),
  MAIL_FRA: epost.optional().describe('The sender of reminders by e-mail'),
  MAIL_RETUR: epost
    .optional()
    .describe('Where bounces go; «+» and an id are added before the @. MAIL_FRA when unset'),
  DKIM_VELGER: text
    .regex(/^[a-zA-Z0-9._-]{1,63}$/, 'must be letters, digits, dots and hyphens')
    .optional()
    .describe('The selector of the DKIM key, where the mail server does not sign'),
  DKIM_NOEKKEL: text
    .refine((value) => value.includes('PRIVATE KEY'), 'must be a private key in PEM')
    .optional()
    .describe('The private key (PEM) that signs mails for the domain of MAIL_FRA'),
  RETUR_NOEKKEL: text
    .min(32, 'must have at least 32 characters')
    .optional()
    .describe('What a mail provider shows at /api/retur. No such address when unset'),
  STOLTE_PROXYER: text
    .refine(isNettliste, 'must be addresses or networks (10.0.0.0/8) with commas')
    .optional()
    .describe('Proxies whose X-Forwarded-For is believed: addresses and networks with commas'),
  IDAG: dag.describe('A pinned date, for tests'),
  V1_FRARAADES: dag.describe('The day from which version 1 of the calendar API is advised against'),
  V1_AVVIKLES: dag.describe('The day from which it is gone'),
  MAALEPORT: port
    .optional()
    .describe('Where /metrics is shown to Prometheus, never to the public. Nothing is measured when unset'),
  OTEL_EXPORTER_OTLP_ENDPOINT: address
    .optional()
    .describe(
      'The collector of traces (OTLP over HTTP), as every OpenTelemetry names it. No traces when unset',
    ),
  HENDELSE_MAANEDER: maaneder.describe(
    'How many months the events are kept: `npm run rydd` drops older ones',
  ),
  INNSYNSLOGG_MAANEDER: maaneder.describe(
    'How many months the access log is kept: `npm run rydd` drops what is older',
  ),
  LOGGNIVAA: z
    .enum(LOGGNIVAAER, `must be one of ${LOGGNIVAAER.join(', ')}`)
    .default('info')
    .describe(`The level of the log on stdout: ${LOGGNIVAAER.join(', ')}`),
});

function isBaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
}

/** Whether a text is a comma-separated list of addresses and networks. */
function isNettliste(value: string): boolean {
  return value.split(',').every((ett) => {
    const [adresse = '', bits, ...resten] = ett.trim().split('/');
    const bredde = isIP(adresse) === 4 ? 32 : 128;
    return (
      isIP(adresse) > 0 &&
      resten.length === 0 &&
      (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= bredde))
    );
  });
}

function isDatabaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname } = new URL(value);
  return /^postgres(ql)?:$/.test(protocol) && hostname !== '' && pathname.length > 1;
}

/**
 * Whether a schedule ever fires, by the parser of the job queue. Computed from a fixed date, not from today.
 */
function firesSometime(plan: string): boolean {
  try {
    CronExpressionParser.parse(plan, { tz: 'UTC', currentDate: new Date(0) }).next();
    return true;
  } catch {
    return false;
  }
}
