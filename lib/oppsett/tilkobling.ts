import { Client, DatabaseError, type PoolConfig } from 'pg';

/**
 * How every connection to PostgreSQL is made. Each states its own settings, so that nothing depends on what the database, the role or
 * this machine has been set to, and every wait has an end.
 */

/** What a connection is for, and the longest it may wait. Milliseconds. */
export interface Bruk {
  navn: string;
  /** Connections at most. */
  antall: number;
  /** For one statement, on the server. */
  setningMs: number;
  /** For a lock that another transaction holds. */
  laasMs: number;
}

/** Reading, and writing that waits for nobody. */
export const VANLIG: Bruk = { navn: 'vanlig', antall: 10, setningMs: 10_000, laasMs: 5_000 };
/** Writing that stands in line for the end of the list of events; apart, so that a long line takes no reading down. */
export const HENDELSER: Bruk = { navn: 'hendelser', antall: 10, setningMs: 20_000, laasMs: 20_000 };
/** The health check must not wait for a free connection of the others. */
export const HELSE: Bruk = { navn: 'helse', antall: 1, setningMs: 2_000, laasMs: 1_000 };
/** The queue of jobs: its maintenance may take longer. */
export const KOE: Bruk = { navn: 'jobber', antall: 2, setningMs: 60_000, laasMs: 30_000 };

const TILKOBLING_MS = 5_000;
/** A frozen connection never says that the server has given up; the client then does, a little later than the server would have. */
const FRYST_ETTER_MS = 4_000;
/** A connection is made anew now and then, so that it follows a database that has moved. */
const LENGST_SEKUND = 10 * 60;

/** The settings of a session. Stated with SET and not as start-up options, which PgBouncer refuses. */
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

/** Sets the session as it must be, whatever it was before. */
export async function setOekt(klient: Pick<Client, 'query'>, bruk: Bruk): Promise<void> {
  const innstillinger = Object.entries(oektinnstillinger(bruk));
  await klient.query(
    `SELECT ${innstillinger.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, false)`).join(', ')}`,
    innstillinger.flat(),
  );
}

/** A connection that gives itself up when the server does not answer in time: what it waits for can never be trusted again. */
class Tilkobling extends Client {}

Tilkobling.prototype.query = function (this: Tilkobling, ...argumenter: unknown[]) {
  const svar: unknown = (Client.prototype.query as (...alle: unknown[]) => unknown).apply(this, argumenter);
  if (svar instanceof Promise) {
    svar.catch((feil: unknown) => {
      // Not `end`, which first says goodbye to a server that does not listen.
      if (isFryst(feil)) this.connection.stream.destroy();
    });
  }
  return svar;
} as typeof Client.prototype.query;

/** pg has no code for it. */
const isFryst = (feil: unknown): boolean => feil instanceof Error && feil.message === 'Query read timeout';

/** The settings of a pool for `new Pool`. */
export function poolOppsett(connectionString: string, bruk: Bruk): PoolConfig {
  return {
    connectionString,
    Client: Tilkobling,
    application_name: `kalendertjenester-${bruk.navn}`,
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

/** PostgreSQL: a prepared statement of that name is there already, or is not there. */
const FORBEREDT_ROT = ['42P05', '26000'];

/**
 * Whether a prepared statement is a connection's own. PgBouncer in transaction mode lets connections share one towards the database; before
 * 1.21, or with `max_prepared_statements = 0`, they then take each other's prepared statements, and every other call fails.
 * @throws the error of pg when the database cannot be reached
 */
export async function holderForberedte(connectionString: string): Promise<boolean> {
  const oppsett = { connectionString, connectionTimeoutMillis: TILKOBLING_MS };
  const [en, to] = [new Client(oppsett), new Client(oppsett)];
  const sammeNavn = { name: `proeve_${crypto.randomUUID()}`, text: 'SELECT 1' };
  for (const klient of [en, to]) klient.on('error', () => undefined);
  try {
    await en.connect();
    await to.connect();
    for (const klient of [en, to, en, to]) await klient.query(sammeNavn);
    return true;
  } catch (feil) {
    if (feil instanceof DatabaseError && FORBEREDT_ROT.includes(feil.code ?? '')) return false;
    throw feil;
  } finally {
    await Promise.allSettled([en.end(), to.end()]);
  }
}
