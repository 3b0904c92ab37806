import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrerAlt } from '#lib/drift/produkt/migrer-alt';
import { SCENARIOER } from '../../omverden/scenarioer';
import { ensureData } from '../../start/paths';
import { freePort } from '../../start/ports';
import { startProduct } from '../../start/product';
import { startTestverden, type Testverden } from '../verden/miljoe';
import { havePgbouncer, startPgbouncer } from '../verden/pgbouncer';
import { iMigreringsverden } from './migreringsverden';

const LOGG = join(ensureData(), 'pgbouncer-produkt.log');
const { nyDatabase, startMigrate } = iMigreringsverden('pgbouncer');

describe.skipIf(!havePgbouncer())('the product behind PgBouncer', () => {
  let verden: Testverden;
  beforeAll(async () => {
    verden = await startTestverden(SCENARIOER, '');
  });
  afterAll(() => verden?.omverden.stopp());

  const start = async (databaseUrl: string) => {
    const port = await freePort();
    const produkt = startProduct({
      ...{ dev: false, port, host: '127.0.0.1', log: LOGG },
      variables: { ...process.env, ...verden.variabler, DATABASE_URL: databaseUrl, LOGGNIVAA: 'info' },
    });
    return { produkt, url: `http://127.0.0.1:${port}` };
  };

  it('in session mode serves, and can be migrated through', async () => {
    const { url: direkte, productUrl } = await nyDatabase();
    const pool = await startPgbouncer(direkte, 'session');
    try {
      expect(await startMigrate({ url: pool.url, productUrl }).slutt).toMatchObject({ kode: 0, feil: '' });
      const { produkt, url } = await start(pool.url);
      try {
        await produkt.ready;
        const svar = await Promise.all(Array.from({ length: 10 }, () => fetch(`${url}/hvilke-frister`)));
        expect(svar.map(({ status }) => status)).toEqual(Array(10).fill(200));
        expect((await fetch(`${url}/api/helse/klar`)).status).toBe(200);
      } finally {
        await produkt.stop();
      }
    } finally {
      await pool.stopp();
    }
  });

  it('in transaction mode ends at once, with what to do', async () => {
    const { url: direkte, productUrl } = await nyDatabase();
    await migrerAlt(direkte, direkte);
    const pool = await startPgbouncer(direkte, 'transaction');
    try {
      const { produkt } = await start(pool.url);
      produkt.ready.catch(() => undefined);
      await produkt.ended;
      expect(readFileSync(LOGG, 'utf8')).toContain(
        'DATABASE_URL leads to a pool in transaction mode that does not keep prepared statements: use session mode, or PgBouncer 1.21 or newer',
      );
      const { kode, feil } = await startMigrate({ url: pool.url, productUrl }).slutt;
      expect({ kode, feil }).toEqual({
        kode: 1,
        feil: '✗ MIGRERING_DATABASE_URL leads to a pool in transaction mode, where a lock belongs to nobody. Let it bypass the pool.\n',
      });
    } finally {
      await pool.stopp();
    }
  });
});
