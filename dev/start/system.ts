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
  findPostPort,
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
  /** The environment given by the user. */
  given: Variables;
  /** The data folder of the embedded PostgreSQL. */
  postgresFolder: string;
  postgresSettings?: string[];
  /** Deletes that data when it stops. */
  temporary?: boolean;
  /** The log file of the product's output. Default: the terminal. */
  productLog?: string;
}

export interface System {
  env: Env;
  /** The settings of the product. */
  variables: Variables;
  /** The database address for the role that owns the tables. */
  ownerUrl: string;
  /** The stand-ins, if started. */
  outside: Omverden | undefined;
  /** Settles with a sentence when a part ends unexpectedly. */
  failed: Promise<string>;
}

/** A part that has been started. */
interface Part {
  stop(): Promise<void>;
  kill?(): void;
}

/** The parts started so far. They are stopped in reverse order. */
export class Parts {
  private readonly parts: Part[] = [];

  add<T>(part: T, { stop, kill }: Part): T {
    this.parts.unshift(kill ? { stop, kill } : { stop });
    return part;
  }

  /** Stops all parts in order. A failure to stop one does not affect the others. */
  async stop(): Promise<void> {
    for (let part = this.parts.shift(); part; part = this.parts.shift()) {
      await part.stop().catch((error: unknown) => console.error(error));
    }
  }

  kill(): void {
    for (const { kill } of this.parts) kill?.();
  }
}

/** Starts the database, the stand-ins (when needed) and the product, and adds them to `parts`. */
export async function startSystem(options: SystemOptions, parts: Parts): Promise<System> {
  const { dev, given } = options;
  const isProduksjon = given.MILJOE?.trim() === 'produksjon';
  const isEmbedded = !isProduksjon && !given.DATABASE_URL?.trim();
  const hasStandIns = !isProduksjon && missingSystems(given).length > 0;
  const outsidePort = findOutsidePort(given);
  const froe = hasStandIns ? findFroe(given) : undefined;
  const local = isProduksjon ? undefined : secrets();
  const settings = local ? standInSettings(given, `http://localhost:${outsidePort}`, local) : given;
  // Reports all errors in the settings before anything is started. The embedded database gets its address later.
  const unstarted = isEmbedded ? { DATABASE_URL: 'postgresql://127.0.0.1/uten' } : {};
  const env = readEnv({ ...settings, ...unstarted });

  await checkPort(env.PORT, env.HOST, 'PORT');
  const postPort = findPostPort(given);
  if (hasStandIns) {
    await checkPort(outsidePort, '127.0.0.1', 'OMVERDEN_PORT');
    await checkPort(postPort, '127.0.0.1', 'POST_PORT');
  }
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
    // Imported late: it uses the database client, which may just have been generated.
    const { lastScenarioer } = await import('./last/last-scenarioer');
    await step('Loading the scenarios', 'Scenarios loaded', () => lastScenarioer(ownerUrl));
  }
  if (!dev && !isBuilt()) await step('Building the product', 'Product built', build);

  let outside: Omverden | undefined;
  if (hasStandIns && local) {
    if (froe !== undefined) note(`The stand-ins are contrary. To repeat this run: OMVERDEN_FROE=${froe}`);
    outside = await step('Starting the stand-ins', 'Stand-ins started', () =>
      startOutside(
        outsidePort,
        postPort,
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
  // The product must not get the address of the role that owns the tables.
  const { MIGRERING_DATABASE_URL: _, ...own } = settings;
  const variables = { ...own, DATABASE_URL: databaseUrl, MILJOE: env.MILJOE, APP_URL: env.APP_URL };
  const log = options.productLog ? { log: options.productLog } : {};
  const product = startProduct({ dev, port: env.PORT, host: env.HOST, variables, ...log });
  parts.add(product, product);
  await step('Starting the product', 'Product started', () => product.ready);
  failures.push(product.ended.then((words) => `The product has ended. Its last output:\n${words}`));
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
  // If `localhost` also resolves to ::1, another server there would answer instead of ours.
  const isShadowed = host === '127.0.0.1' && (await listenError(port, '::1')) === 'EADDRINUSE';
  if (!fault && !isShadowed) return;
  if (fault === 'EADDRNOTAVAIL') throw new StartError(`HOST ${host} is not an address of this machine.`);
  const why = fault === 'EACCES' ? 'needs more rights than you have' : 'is taken. Stop what uses it';
  throw new StartError(`Port ${port} ${why}, or choose another: ${variable}=${port + 1100} npm start`);
}
