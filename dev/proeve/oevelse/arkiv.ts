import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ensureData, ROOT } from '../../start/paths';
import { freePort } from '../../start/ports';
import { databaseUser } from '../../start/postgres/os-user';
import { isAlive } from '../../start/prosess/process-alive.mjs';
import { type Program, startProgram } from '../verden/program';
import { run } from '../verden/test-server';

const BIN = '/usr/lib/postgresql/15/bin';
const OPPSETT = join(ROOT, 'deploy', 'pgbackrest');
const DATABASE = 'kalendertjenester';
/** The passwords of the roles. They are in the database, and so in its backups. */
const PASSORD = randomBytes(16).toString('hex');
const SENEST_MS = 60_000;

/** The outcome of a command of pgBackRest. */
interface Utfall {
  ok: boolean;
  /** What it wrote, on both outputs. */
  tekst: string;
}

/**
 * Starts a PostgreSQL 15 that is backed up by pgBackRest into an encrypted repository, on loopback and with the settings in
 * `deploy/`.
 */
export async function startArkiv() {
  const user = databaseUser();
  const mappe = mkdtempSync(join(tmpdir(), 'arkiv-'));
  const lag = (navn: string) => {
    mkdirSync(join(mappe, navn), { mode: 0o700 });
    if (user) chownSync(join(mappe, navn), user.uid, user.gid);
    return join(mappe, navn);
  };
  if (user) chownSync(mappe, user.uid, user.gid);
  const fjern = () => rmSync(mappe, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  // PostgreSQL's user may not be able to reach this checkout.
  for (const fil of readdirSync(OPPSETT)) copyFileSync(join(OPPSETT, fil), join(mappe, fil));
  const lager = lag('lager');
  const port = await freePort();
  const adresse = (rolle: string, database = DATABASE) =>
    `postgresql://${rolle}:${PASSORD}@127.0.0.1:${port}/${database}`;
  const logger = join(ensureData(), 'oevelse');
  mkdirSync(logger, { recursive: true });

  let data = '';
  const env = () => ({
    NODE_ENV: 'production' as const,
    PATH: process.env.PATH ?? '',
    LC_ALL: 'C.UTF-8',
    TZ: 'UTC',
    HOME: mappe,
    PGBACKREST_CONFIG: join(mappe, 'pgbackrest.conf'),
    PGBACKREST_LOCK_PATH: join(mappe, 'laas'),
    PGBACKREST_PG1_PATH: data,
    PGBACKREST_PG1_PORT: String(port),
    PGBACKREST_PG1_SOCKET_PATH: mappe,
    PGBACKREST_REPO1_PATH: lager,
    PGBACKREST_REPO1_CIPHER_PASS: PASSORD,
  });
  /** Runs a command to its end as PostgreSQL's user. */
  const kjoer = (
    kommando: string,
    args: readonly string[],
    eget: Readonly<Record<string, string>> = {},
  ): Promise<Utfall> =>
    promisify(execFile)(kommando, args, {
      cwd: mappe,
      env: { ...env(), ...eget },
      timeout: 2 * SENEST_MS,
      ...user,
    } as const).then(
      ({ stdout, stderr }) => ({ ok: true, tekst: `${stdout}${stderr}` }),
      (feil: Error & { stdout?: string; stderr?: string }) => ({
        ok: false,
        tekst: `${feil.stdout ?? ''}${feil.stderr ?? ''}` || feil.message,
      }),
    );
  const maa = async (kommando: string, ...args: string[]): Promise<string> => {
    const { ok, tekst } = await kjoer(kommando, args);
    if (!ok) throw new Error(`${kommando} ${args.join(' ')}:\n${tekst}`);
    return tekst;
  };
  const pgbackrest = (...args: string[]) => maa('pgbackrest', '--stanza=kalender', ...args);

  const innstillinger = ['-p', String(port), '-k', mappe, '-c', 'listen_addresses=127.0.0.1'];
  let postgres: Program | undefined;
  const start = async () => {
    postgres = await startProgram([join(BIN, 'postgres'), '-D', data, ...innstillinger], {
      log: join(logger, 'arkiv.log'),
      env: env(),
      user,
      cwd: mappe,
      // Also a restored one: it has read its archive and takes writes.
      isOppe: async () =>
        String((await run(adresse('postgres', 'postgres'), 'select pg_is_in_recovery() as les'))[0]?.les) ===
        'false',
      senestMs: 2 * SENEST_MS,
    });
  };
  /** Ends PostgreSQL in order. What was not yet in the archive is sent there. */
  const stans = async () => {
    postgres?.signal('SIGINT');
    for (let nr = 0; nr < 300 && postgres && isAlive(postgres.pid); nr++) await setTimeout(100);
    await postgres?.stopp();
    postgres = undefined;
  };
  const avbryt = () => {
    postgres?.signal('SIGKILL');
    fjern();
  };
  process.once('exit', avbryt);

  data = lag('foerste');
  lag('laas');
  const passordfil = join(mappe, 'passord');
  writeFileSync(passordfil, PASSORD, { mode: 0o600 });
  if (user) chownSync(passordfil, user.uid, user.gid);
  await maa(
    join(BIN, 'initdb'),
    '-D',
    data,
    '-U',
    'postgres',
    '-A',
    'scram-sha-256',
    '--pwfile',
    passordfil,
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--data-checksums',
  );
  // pgBackRest speaks to PostgreSQL through its socket, as PostgreSQL's own user.
  writeFileSync(
    join(data, 'pg_hba.conf'),
    'local all postgres trust\nhost all all 127.0.0.1/32 scram-sha-256\n',
  );
  appendFileSync(
    join(data, 'postgresql.conf'),
    `\ninclude '${join(mappe, 'postgresql.conf')}'\nmax_connections = 200\n`,
  );
  await start();
  await pgbackrest('stanza-create');
  await run(
    adresse('postgres', 'postgres'),
    `create role kalender_eier login password '${PASSORD}'`,
    `create role kalender login password '${PASSORD}'`,
    `create database ${DATABASE} owner kalender_eier`,
  );

  return {
    ownerUrl: adresse('kalender_eier'),
    productUrl: adresse('kalender'),
    superUrl: adresse('postgres'),
    pgbackrest,
    /** Looks at the backups by the script of those on watch. @returns the line that Prometheus shows, without its comments */
    async sjekk(eget: Readonly<Record<string, string>> = {}): Promise<string> {
      const fil = join(mappe, 'sikkerhetskopi.prom');
      const { ok } = await kjoer(join(mappe, 'sjekk.sh'), [fil], eget);
      const [skadet = ''] = /^sikkerhetskopi_skadet .*$/m.exec(readFileSync(fil, 'utf8')) ?? [];
      return `${skadet}, ends with ${ok ? 'success' : 'failure'}`;
    },
    /** Ends PostgreSQL, restores to an instant into a new folder, and starts from there at the same address. */
    async gjenopprett(tidspunkt: string): Promise<void> {
      await stans();
      data = lag('gjenopprettet');
      await pgbackrest('restore', '--type=time', `--target=${tidspunkt}`, '--target-action=promote');
      await start();
    },
    /** Nobody but root can read or write the repository from now on. */
    stengLager: (): void => chmodSync(lager, 0),
    /** The files of the repository, smallest last. */
    filer: (): string[] =>
      readdirSync(lager, { recursive: true, encoding: 'utf8' })
        .map((navn) => join(lager, navn))
        .filter((fil) => statSync(fil).isFile())
        .sort((a, b) => statSync(b).size - statSync(a).size),
    async stopp(): Promise<void> {
      await stans();
      process.off('exit', avbryt);
      fjern();
    },
  };
}
