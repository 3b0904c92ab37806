import { chownSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { ensureData, ROOT } from '../../start/paths';
import { freePort } from '../../start/ports';
import { databaseUser } from '../../start/postgres/os-user';
import { type Program, startProgram } from '../verden/program';
import { run } from '../verden/test-server';
import { signalPostgres } from './signal-postgres';

const PASSORD = 'bare-for-oevelsen';
const DATABASE = 'kalendertjenester';
const SENEST_MS = 90_000;

/** A node: PostgreSQL with the Patroni that looks after it. */
interface Node {
  navn: string;
  /** The REST API of Patroni. */
  helse: number;
  mappe: string;
  start(): Promise<void>;
  patroni: Program | undefined;
}

/**
 * Starts PostgreSQL 15 on two nodes under Patroni, with etcd, behind HAProxy, all on loopback and with the settings in
 * `deploy/`. Synchronous: what is acknowledged is on both.
 */
export async function startKlynge() {
  const user = databaseUser();
  const mappe = mkdtempSync(join(tmpdir(), 'klynge-'));
  if (user) chownSync(mappe, user.uid, user.gid);
  // PostgreSQL is not a child of ours but of Patroni, and outlives it. It may still be writing when its folder is removed.
  const rydd = () => {
    for (const navn of readdirSync(mappe)) signalPostgres(join(mappe, navn, 'data'), 'SIGKILL');
    rmSync(mappe, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  process.once('exit', rydd);
  const startet: Program[] = [];
  // Kept after the drill.
  const logger = join(ensureData(), 'oevelse');
  mkdirSync(logger, { recursive: true });
  const log = (navn: string) => join(logger, `${navn}.log`);

  const etcd = await freePort();
  const lokalt = (port: number) => `127.0.0.1:${port}`;
  const peer = `http://${lokalt(await freePort())}`;
  startet.push(
    await startProgram(
      ['etcd', '--data-dir', join(mappe, 'etcd'), '--listen-client-urls', `http://${lokalt(etcd)}`]
        .concat(['--advertise-client-urls', `http://${lokalt(etcd)}`, '--listen-peer-urls', peer])
        .concat(['--initial-advertise-peer-urls', peer, '--initial-cluster', `default=${peer}`]) as [string],
      { log: log('etcd'), user, isOppe: () => isOk(`http://${lokalt(etcd)}/health`) },
    ),
  );

  const makeNode = async (navn: string) => {
    const [postgres, helse] = [await freePort(), await freePort()];
    const egen = join(mappe, navn);
    mkdirSync(egen, { mode: 0o700 });
    if (user) chownSync(egen, user.uid, user.gid);
    // PostgreSQL's user may not be able to reach this checkout.
    copyFileSync(join(ROOT, 'deploy', 'patroni', 'patroni.yml'), join(egen, 'patroni.yml'));
    if (user) chownSync(join(egen, 'patroni.yml'), user.uid, user.gid);
    const env = {
      HOME: egen,
      PATRONI_NAME: navn,
      PATRONI_RESTAPI_LISTEN: lokalt(helse),
      PATRONI_RESTAPI_CONNECT_ADDRESS: lokalt(helse),
      PATRONI_ETCD3_HOSTS: lokalt(etcd),
      PATRONI_POSTGRESQL_LISTEN: lokalt(postgres),
      PATRONI_POSTGRESQL_CONNECT_ADDRESS: lokalt(postgres),
      PATRONI_POSTGRESQL_DATA_DIR: join(egen, 'data'),
      PATRONI_POSTGRESQL_BIN_DIR: '/usr/lib/postgresql/15/bin',
      PATRONI_POSTGRESQL_PGPASS: join(egen, 'pgpass'),
      PATRONI_SUPERUSER_USERNAME: 'postgres',
      PATRONI_SUPERUSER_PASSWORD: PASSORD,
      PATRONI_REPLICATION_USERNAME: 'replikator',
      PATRONI_REPLICATION_PASSWORD: PASSORD,
    };
    const node: Node & { postgres: number } = {
      navn,
      helse,
      postgres,
      mappe: join(egen, 'data'),
      patroni: undefined,
      async start() {
        node.patroni = await startProgram(['patroni', 'patroni.yml'], {
          log: log(navn),
          env,
          user,
          cwd: egen,
          isOppe: () => isOk(`http://${lokalt(helse)}/health`),
          senestMs: SENEST_MS,
        });
      },
    };
    return node;
  };
  const noder = [await makeNode('en'), await makeNode('to')] as const;
  const [en, to] = noder;
  await en.start();
  await to.start();

  const inngang = await freePort();
  startet.push(
    await startProgram(['haproxy', '-db', '-f', join(ROOT, 'deploy', 'haproxy', 'postgresql.cfg')], {
      log: log('haproxy'),
      env: {
        PG_ADRESSE: lokalt(inngang),
        PG_EN: lokalt(en.postgres),
        PG_EN_HELSE: String(en.helse),
        PG_TO: lokalt(to.postgres),
        PG_TO_HELSE: String(to.helse),
      },
      // Until its first checks it sends connections to any node.
      isOppe: async () => {
        const [rad] = await run(adresse('postgres', 'postgres'), 'select pg_is_in_recovery() as replika');
        return String(rad?.replika) === 'false';
      },
    }),
  );
  function adresse(rolle: string, database = DATABASE): string {
    return `postgresql://${rolle}:${PASSORD}@${lokalt(inngang)}/${database}`;
  }
  // The checks of both nodes have been done.
  await setTimeout(3_000);
  await run(
    adresse('postgres', 'postgres'),
    `create role kalender_eier login password '${PASSORD}'`,
    `create role kalender login password '${PASSORD}'`,
    `create database ${DATABASE} owner kalender_eier`,
  );

  const isPrimary = ({ helse }: Node) => isOk(`http://${lokalt(helse)}/primary`);
  const klynge = {
    ownerUrl: adresse('kalender_eier'),
    productUrl: adresse('kalender'),
    /** The node that is the primary now. */
    async findPrimary(): Promise<Node> {
      for (const slutt = performance.now() + SENEST_MS; performance.now() < slutt; await setTimeout(200))
        for (const node of noder) if (await isPrimary(node)) return node;
      throw new Error('There is no primary');
    },
    /** Kills PostgreSQL and its Patroni, as when the machine loses its power. */
    kill(node: Node): void {
      node.patroni?.signal('SIGKILL');
      signalPostgres(node.mappe, 'SIGKILL');
    },
    /** Stops every process of a node where it is, so that it says nothing and hears nothing. */
    freeze(node: Node): void {
      node.patroni?.signal('SIGSTOP');
      signalPostgres(node.mappe, 'SIGSTOP');
    },
    thaw(node: Node): void {
      signalPostgres(node.mappe, 'SIGCONT');
      node.patroni?.signal('SIGCONT');
    },
    /** Asks Patroni to let the other node take over, as before maintenance. */
    async switchOver(node: Node): Promise<void> {
      const svar = await fetch(`http://${lokalt(node.helse)}/switchover`, {
        method: 'POST',
        body: JSON.stringify({ leader: node.navn }),
        signal: AbortSignal.timeout(SENEST_MS),
      });
      if (!svar.ok) throw new Error(`Patroni answered ${svar.status}: ${await svar.text()}`);
    },
    /** Waits until there is a primary with a synchronous replica, and says how long it took. */
    async waitUntilWhole(): Promise<number> {
      const fra = performance.now();
      for (; performance.now() - fra < SENEST_MS; await setTimeout(500)) {
        const svar = await Promise.all(noder.map(({ helse }) => isOk(`http://${lokalt(helse)}/synchronous`)));
        if (svar.filter(Boolean).length === 1) return (performance.now() - fra) / 1000;
      }
      throw new Error(`There is no synchronous replica again. See ${logger}`);
    },
    async stopp(): Promise<void> {
      for (const node of [...noder].reverse()) {
        klynge.thaw(node);
        await node.patroni?.stopp();
        signalPostgres(node.mappe, 'SIGKILL');
      }
      for (const program of startet.reverse()) await program.stopp();
      process.off('exit', rydd);
      rydd();
    },
  };
  return klynge;
}

async function isOk(url: string): Promise<boolean> {
  return (await fetch(url, { signal: AbortSignal.timeout(1_000) }).catch(() => undefined))?.ok ?? false;
}
