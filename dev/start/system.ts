import { idagIOslo, parseDato } from '#lib/domain/dag/dato';
import { checkDatabase } from '#lib/drift/felles/database';
import { StartError } from '#lib/drift/felles/start-error';
import { migrerAlt } from '#lib/drift/produkt/migrer-alt';
import { type Env, readEnv } from '#lib/oppsett/env';
import { databaseFault } from '#lib/oppsett/env-database';
import { generer, isGenerert } from '#prisma/generer';
import type { Omverden } from '../omverden/server';
import { build, isBuilt } from './build';
import { clientKeys } from './client-keys';
import {
  findFroe,
  findOutsidePort,
  missingSystems,
  standInSettings,
  startOutside,
  type Variables,
} from './outside';
import { CLIENT_KEYS, POSTGRES } from './paths';
import { listenError } from './ports';
import { type Postgres, startPostgres } from './postgres/postgres';
import { reachableHost, startProduct } from './product';
import { secrets } from './secrets';
import { note, step } from './step.mjs';

export interface SystemOptions {
  dev: boolean;
  /** The environment it is asked to run with. */
  given: Variables;
  /** Where the embedded PostgreSQL has its data. */
  postgresFolder: string;
  postgresSettings?: string[];
  /** Whether that data goes when it stops. */
  temporary?: boolean;
  /** Where the words of the product go; without it they come in the terminal. */
  productLog?: string;
}

export interface System {
  env: Env;
  /** The settings of the product. */
  variables: Variables;
  /** The database as the role that owns its tables. */
  ownerUrl: string;
  /** The stand-in, when there is one. */
  outside: Omverden | undefined;
  /** Settles with a sentence when a part ends that nobody stopped. */
  failed: Promise<string>;
}

/** A part that has been started, in the order it must be stopped: last started first. */
interface Part {
  stop(): Promise<void>;
  kill?(): void;
}

/** Holds what has been started, also while the start is still under way. */
export class Parts {
  private readonly parts: Part[] = [];

  add<T>(part: T, { stop, kill }: Part): T {
    this.parts.unshift(kill ? { stop, kill } : { stop });
    return part;
  }

  /** Stops all in order. One that will not stop does not keep the others from it. */
  async stop(): Promise<void> {
    for (let part = this.parts.shift(); part; part = this.parts.shift()) {
      await part.stop().catch((error: unknown) => console.error(error));
    }
  }

  kill(): void {
    for (const { kill } of this.parts) kill?.();
  }
}

/** Starts the database, the stand-ins and the product, as far as each is asked for, and adds them to `parts`. */
export async function startSystem(options: SystemOptions, parts: Parts): Promise<System> {
  const { dev, given } = options;
  const isProduksjon = given.MILJOE?.trim() === 'produksjon';
  const isEmbedded = !isProduksjon && !given.DATABASE_URL?.trim();
  const hasStandIns = !isProduksjon && missingSystems(given).length > 0;
  const outsidePort = findOutsidePort(given);
  const froe = hasStandIns ? findFroe(given) : undefined;
  const local = isProduksjon ? undefined : secrets();
  const settings = local ? standInSettings(given, `http://localhost:${outsidePort}`, local) : given;
  // All faults at once, before anything is started; the embedded database has no address until it is.
  const unstarted = isEmbedded ? { DATABASE_URL: 'postgresql://127.0.0.1/uten' } : {};
  const env = readEnv({ ...settings, ...unstarted });

  await checkPort(env.PORT, env.HOST, 'PORT');
  if (hasStandIns) await checkPort(outsidePort, '127.0.0.1', 'OMVERDEN_PORT');
  if (!isEmbedded) await checkDatabase(env.DATABASE_URL);

  const failures: Promise<string>[] = [];
  if (!isGenerert()) await step('Generating the database client', 'Database client generated', generer);
  let databaseUrl = env.DATABASE_URL;
  let ownerUrl = given.MIGRERING_DATABASE_URL?.trim() || databaseUrl;
  if (isEmbedded) {
    const postgres = await startEmbedded(options, parts);
    failures.push(postgres.ended.then(() => `PostgreSQL has ended (${options.postgresFolder}.log).`));
    databaseUrl = postgres.productUrl;
    ownerUrl = postgres.url;
  }
  const ownerFault = isProduksjon ? databaseFault(ownerUrl) : undefined;
  if (ownerFault) throw new StartError(`MIGRERING_DATABASE_URL ${ownerFault} (MILJOE=produksjon)`);
  await step('Migrating the database', 'Database migrated', () => migrerAlt(ownerUrl, databaseUrl));
  if (!isProduksjon) {
    // Only now: it uses the database client, which in a fresh clone has just been generated.
    const { lastScenarioer } = await import('./last/last-scenarioer');
    await step('Loading the scenarios', 'Scenarios loaded', () => lastScenarioer(ownerUrl));
  }
  if (!dev && !isBuilt()) await step('Building the product', 'Product built', build);

  let outside: Omverden | undefined;
  if (hasStandIns && local) {
    if (froe !== undefined) note(`The stand-ins are contrary. The same again: OMVERDEN_FROE=${froe}`);
    outside = await step('Starting the stand-ins', 'Stand-ins started', () =>
      startOutside(
        outsidePort,
        {
          appUrl: env.APP_URL,
          reachableUrl: `http://${reachableHost(env.HOST)}:${env.PORT}`,
          idag: () => parseDato(env.IDAG ?? '') ?? idagIOslo(new Date()),
        },
        local,
        clientKeys(CLIENT_KEYS),
        froe,
      ),
    );
    parts.add(outside, { stop: outside.stopp });
  }
  // The product does not get the address of the role that owns the tables.
  const { MIGRERING_DATABASE_URL: _, ...own } = settings;
  const variables = { ...own, DATABASE_URL: databaseUrl, MILJOE: env.MILJOE, APP_URL: env.APP_URL };
  const log = options.productLog ? { log: options.productLog } : {};
  const product = startProduct({ dev, port: env.PORT, host: env.HOST, variables, ...log });
  parts.add(product, product);
  await step('Starting the product', 'Product started', () => product.ready);
  failures.push(product.ended.then((words) => `The product has ended. Its last words:\n${words}`));
  return {
    env: { ...env, DATABASE_URL: databaseUrl },
    variables,
    ownerUrl,
    outside,
    failed: Promise.race(failures),
  };
}

async function startEmbedded(options: SystemOptions, parts: Parts): Promise<Postgres> {
  const postgres = await step('Starting PostgreSQL', 'PostgreSQL started', () =>
    startPostgres({
      folder: options.postgresFolder,
      database: POSTGRES.database,
      settings: options.postgresSettings ?? [],
      say: note,
    }),
  );
  return parts.add(postgres, {
    stop: options.temporary ? postgres.remove : postgres.stop,
    kill: postgres.kill,
  });
}

async function checkPort(port: number, host: string, variable: string): Promise<void> {
  const fault = await listenError(port, host);
  // Where `localhost` also means ::1, someone there would answer in our place.
  const isShadowed = host === '127.0.0.1' && (await listenError(port, '::1')) === 'EADDRINUSE';
  if (!fault && !isShadowed) return;
  if (fault === 'EADDRNOTAVAIL') throw new StartError(`HOST ${host} is not an address of this machine.`);
  const why = fault === 'EACCES' ? 'needs more rights than you have' : 'is taken. Stop what uses it';
  throw new StartError(`Port ${port} ${why}, or choose another: ${variable}=${port + 1100} npm start`);
}
