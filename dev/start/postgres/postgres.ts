import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { StartError } from '#lib/drift/felles/start-error';
import { INNEBYGD } from '#lib/oppsett/env-database';
import { freePort, listenError } from '../ports';
import { waitForExit } from '../prosess/process-alive.mjs';
import { childOptions, ensureCluster, stopOrphan } from './postgres-cluster';
import { findPlace, type Place } from './postgres-place';

const LOG_MAX_BYTES = 5_000_000;

export interface PostgresOptions {
  /** The data folder, if PostgreSQL's user can reach it. `<folder>.log` and `<folder>.json` are always beside it. */
  folder: string;
  /** The database, created when missing. */
  database: string;
  /** Settings, for example `fsync=off`. */
  settings?: string[];
  say?: (sentence: string) => void;
}

export interface Postgres {
  /** The address for the role that owns everything. */
  url: string;
  /** The address for the product's role, which owns nothing. */
  productUrl: string;
  /** Settles when PostgreSQL has ended for any reason. */
  ended: Promise<void>;
  stop(): Promise<void>;
  /** Stops it immediately (SIGQUIT). The data survives. */
  kill(): void;
  /** Stops it and deletes the data. */
  remove(): Promise<void>;
}

/** Starts the PostgreSQL of the npm package on 127.0.0.1. Password and port are kept between starts. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const say = options.say ?? (() => {});
  const place = findPlace(options.folder);
  if (place.elsewhere) say(`PostgreSQL's user cannot reach this folder, so its data is in ${place.data}`);
  if (await stopOrphan(place)) say('Stopped a PostgreSQL left running by an earlier start');
  await ensureCluster(place);
  const log = `${options.folder}.log`;
  for (let attempt = 1; ; attempt++) {
    const port = (attempt === 1 && (await keptPort(place))) || (await freePort());
    const child = run(place, port, log, options.settings ?? []);
    const complaint = await readyOrComplaint(child, place, log);
    if (complaint === undefined) {
      if (port !== place.port) place.keepPort(port);
      await createDatabase(place, port, options.database);
      return handle(child, place, port, options.database);
    }
    // The port may have been taken meanwhile, or a killed PostgreSQL may still be shutting down.
    if (attempt === 3) throw new StartError(`PostgreSQL did not start: ${complaint} (${log})`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function keptPort({ port }: Place): Promise<number | undefined> {
  return port && !(await listenError(port, '127.0.0.1')) ? port : undefined;
}

function run(place: Place, port: number, log: string, settings: string[]): ChildProcess {
  const isLong = existsSync(log) && statSync(log).size > LOG_MAX_BYTES;
  const output = openSync(log, isLong ? 'w' : 'a', 0o600);
  const all = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'log_timezone=UTC',
    'timezone=UTC',
    ...settings,
  ];
  try {
    const child = spawn(
      join(place.binaries.folder, 'bin', 'postgres'),
      ['-D', place.data, '-p', String(port), ...all.flatMap((setting) => ['-c', setting])],
      // In its own process group, so that Ctrl-C reaches only us and we can stop the product first.
      { ...childOptions(place), detached: true, stdio: ['ignore', output, output] },
    );
    // Leaves no orphan however this process ends. SIGQUIT is an immediate shutdown that loses no data.
    const kill = () => child.kill('SIGQUIT');
    process.once('exit', kill);
    child.once('exit', () => process.off('exit', kill));
    return child;
  } finally {
    closeSync(output);
  }
}

async function readyOrComplaint(child: ChildProcess, place: Place, log: string): Promise<string | undefined> {
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  for (const end = performance.now() + 60_000; performance.now() < end; ) {
    if (failure) return failure;
    if (child.exitCode !== null || child.signalCode !== null) return lastComplaint(log);
    if (isReady(place, child.pid)) return undefined;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGQUIT');
  return 'it was not ready within a minute';
}

/** Reads PostgreSQL's state from line 8 of postmaster.pid, as `pg_ctl` does. */
function isReady({ data }: Place, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function lastComplaint(log: string): string {
  const lines = readFileSync(log, 'utf8').split('\n');
  return (
    lines.findLast((line) => line.includes('FATAL')) ??
    lines.findLast((line) => line.trim()) ??
    'it said nothing'
  );
}

const urlOf = ({ password }: Pick<Place, 'password'>, port: number, database: string, role = INNEBYGD) =>
  `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;

/**
 * The product's role in the embedded database. It shares the owner's password, since both would be in the same file of one
 * developer.
 */
const PRODUCT_ROLE = `${INNEBYGD}-produkt`;

async function createDatabase(place: Place, port: number, database: string): Promise<void> {
  const client = new Client({ connectionString: urlOf(place, port, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
    const role = await client.query('select 1 from pg_roles where rolname = $1', [PRODUCT_ROLE]);
    const name = client.escapeIdentifier(PRODUCT_ROLE);
    if (role.rowCount === 0) await client.query(`create role ${name} login`);
    await client.query(`alter role ${name} password ${client.escapeLiteral(place.password)}`);
  } finally {
    await client.end();
  }
}

function handle(child: ChildProcess, place: Place, port: number, database: string): Postgres {
  const url = urlOf(place, port, database);
  const productUrl = urlOf(place, port, database, PRODUCT_ROLE);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const kill = () => {
    if (isRunning()) child.kill('SIGQUIT');
  };
  const stop = async () => {
    if (!isRunning() || !child.pid) return;
    child.kill('SIGINT');
    if (!(await Promise.race([ended.then(() => true), waitForExit(child.pid, 15_000)]))) kill();
    await ended;
  };
  const remove = async () => {
    await stop();
    place.remove();
  };
  return { url, productUrl, ended, stop, kill, remove };
}
