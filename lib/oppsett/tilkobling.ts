import { Client, DatabaseError, type PoolConfig } from 'pg';
import type { Avdeling } from './avdeling';

/**
 * How every connection to PostgreSQL is made. Each connection sets its own session settings, so that nothing
 * depends on the configuration of the database, the role or this machine, and every wait has a time limit.
 */

/** The use of a connection, and its time limits in milliseconds. */
export interface Bruk {
  navn: string;
  /** The largest number of connections. */
  antall: number;
  /** The largest number of calls that may wait for a connection. One more is refused. */
  ventende: number;
  /** The time limit of one statement, on the server. */
  setningMs: number;
  /** The time limit for a lock that another transaction holds. */
  laasMs: number;
}

const LESING = { setningMs: 10_000, laasMs: 5_000 };
/** Reading, and writing that does not wait for locks: a share for each avdeling. */
export const VANLIG: Readonly<Record<Avdeling, Bruk>> = {
  portal: { navn: 'portal', antall: 8, ventende: 200, ...LESING },
  partner: { navn: 'partner', antall: 5, ventende: 100, ...LESING },
  kilde: { navn: 'kilde', antall: 3, ventende: 50, ...LESING },
  jobb: { navn: 'jobb', antall: 3, ventende: 200, ...LESING },
};

const SKRIVING = { antall: 4, ventende: 100, setningMs: 20_000, laasMs: 20_000 };
const PORTALHENDELSER: Bruk = { navn: 'portal-hendelser', ...SKRIVING };
const ANDRES_HENDELSER: Bruk = { navn: 'andres-hendelser', ...SKRIVING };
/**
 * Writing that waits for its turn at the end of the event list. Pools of their own, so that a long wait does
 * not stop reading, and people do not wait for connections that deliveries and jobs have taken.
 */
export const HENDELSER: Readonly<Record<Avdeling, Bruk>> = {
  portal: PORTALHENDELSER,
  partner: ANDRES_HENDELSER,
  kilde: ANDRES_HENDELSER,
  jobb: ANDRES_HENDELSER,
};
/** Separate, since the health check must not wait for a free connection. */
export const HELSE: Bruk = { navn: 'helse', antall: 1, ventende: 20, setningMs: 2_000, laasMs: 1_000 };
/** The queue of jobs, whose maintenance may take longer. Its own library decides how many of its calls wait. */
export const KOE: Bruk = {
  navn: 'jobbkoe',
  antall: 2,
  ventende: Number.POSITIVE_INFINITY,
  setningMs: 60_000,
  laasMs: 30_000,
};

const TILKOBLING_MS = 5_000;
/**
 * The margin of the client, in milliseconds: on a frozen connection the server's timeout never arrives, so
 * the client gives up a little later.
 */
const FRYST_ETTER_MS = 4_000;
/** The longest life of a connection, so that it follows a database that has moved. */
const LENGST_SEKUND = 10 * 60;

/** Returns the settings of a session. Set with SET and not as start-up options, which PgBouncer refuses. */
export const oektinnstillinger = ({ setningMs, laasMs }: Bruk): Readonly<Record<string, string>> => ({
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'postgres',
  search_path: 'public',
  client_encoding: 'UTF8',
  standard_conforming_strings: 'on',
  bytea_output: 'hex',
  extra_float_digits: '1',
  default_transaction_isolation: 'read committed',
  statement_timeout: String(setningMs),
  lock_timeout: String(laasMs),
  idle_in_transaction_session_timeout: String(setningMs + laasMs),
});

/** Applies the session settings, whatever they were before. */
export async function setOekt(klient: Pick<Client, 'query'>, bruk: Bruk): Promise<void> {
  const innstillinger = Object.entries(oektinnstillinger(bruk));
  await klient.query(
    `SELECT ${innstillinger.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, false)`).join(', ')}`,
    innstillinger.flat(),
  );
}

/** A connection that closes itself when the server does not answer in time: it cannot be trusted again. */
class Tilkobling extends Client {}

Tilkobling.prototype.query = function (this: Tilkobling, ...argumenter: unknown[]) {
  const svar: unknown = (Client.prototype.query as (...alle: unknown[]) => unknown).apply(this, argumenter);
  if (svar instanceof Promise) {
    svar.catch((feil: unknown) => {
      // Not `end`, which would wait for a server that does not respond.
      if (isFryst(feil)) this.connection.stream.destroy();
    });
  }
  return svar;
} as typeof Client.prototype.query;

/** pg has no error code for it. */
const isFryst = (feil: unknown): boolean => feil instanceof Error && feil.message === 'Query read timeout';

/** What the name of each connection of the product begins with, as PostgreSQL shows it. */
export const FORNAVN = 'kalendertjenester-';

/** Returns the settings for `new Pool`. */
export function poolOppsett(connectionString: string, bruk: Bruk): PoolConfig {
  return {
    connectionString,
    Client: Tilkobling,
    application_name: `${FORNAVN}${bruk.navn}`,
    max: bruk.antall,
    connectionTimeoutMillis: TILKOBLING_MS,
    idleTimeoutMillis: 30_000,
    maxLifetimeSeconds: LENGST_SEKUND,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    query_timeout: bruk.setningMs + FRYST_ETTER_MS,
    onConnect: (klient) => setOekt(klient as Client, bruk),
  } as PoolConfig;
}

/** PostgreSQL: a prepared statement of that name already exists, or does not exist. */
const FORBEREDT_ROT = ['42P05', '26000'];
/** How many times a pooler is tried: one try proves nothing when others of the process use it at the same time. */
const FORSOEK = 10;

/**
 * Whether prepared statements belong to one connection. PgBouncer in transaction mode shares server
 * connections; before 1.21, or with `max_prepared_statements = 0`, clients then get each other's prepared
 * statements, and every other call fails.
 * @throws the error of pg when the database cannot be reached
 */
export async function holderForberedte(connectionString: string): Promise<boolean> {
  try {
    return await withToKlienter(connectionString, async ([en, to]) => {
      // A name that both have used on two connections is no proof any more, so each try has a new one.
      for (let nr = 0; nr < FORSOEK; nr++) {
        const sammeNavn = { name: `proeve_${crypto.randomUUID()}`, text: 'SELECT 1' };
        for (const klient of [en, to, en, to]) await klient.query(sammeNavn);
      }
      return true;
    });
  } catch (feil) {
    if (feil instanceof DatabaseError && FORBEREDT_ROT.includes(feil.code ?? '')) return false;
    throw feil;
  }
}

/** Runs with two clients that are connected at once. */
async function withToKlienter<T>(
  connectionString: string,
  run: (klienter: readonly [Client, Client]) => Promise<T>,
): Promise<T> {
  const oppsett = { connectionString, connectionTimeoutMillis: TILKOBLING_MS };
  const klienter = [new Client(oppsett), new Client(oppsett)] as const;
  for (const klient of klienter) klient.on('error', () => undefined);
  try {
    for (const klient of klienter) await klient.connect();
    return await run(klienter);
  } finally {
    await Promise.allSettled(klienter.map((klient) => klient.end()));
  }
}

/**
 * Whether clients share the sessions of the server, as in PgBouncer's transaction mode of every version: two that are
 * connected at once are given the same one in turn. What belongs to a session, such as the lock of those who migrate,
 * is then left behind.
 * @throws the error of pg when the database cannot be reached
 */
export function isOektDelt(connectionString: string): Promise<boolean> {
  return withToKlienter(connectionString, async (klienter) => {
    const sett = klienter.map(() => new Set<string>());
    for (let nr = 0; nr < FORSOEK; nr++)
      for (const [plass, klient] of klienter.entries())
        sett[plass]?.add((await klient.query('SELECT pg_backend_pid()::text AS pid')).rows[0].pid);
    // A session of its own is one for each, and another for the other.
    return sett.some(({ size }) => size > 1) || new Set(sett.flatMap((en) => [...en])).size < klienter.length;
  });
}
