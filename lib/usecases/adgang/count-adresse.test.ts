import { expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { ADRESSEGRENSE, countAdresse, glemAdresser } from './count-adresse';

const verden = iVerden();
const ADRESSE = '198.51.100.7';
const { kapasitet } = ADRESSEGRENSE.innlogging;

it('a burst is accepted, then the wait is returned, and other addresses are not affected', async () => {
  expect(await countAdresse('innlogging', ADRESSE, kapasitet)).toBeNull();
  expect(await countAdresse('innlogging', ADRESSE, kapasitet)).toBeGreaterThan(1);
  expect(await countAdresse('innlogging', '198.51.100.8', 1)).toBeNull();
  expect(await countAdresse('aapne', ADRESSE, 1)).toBeNull();
});

it('a refused call is not counted', async () => {
  await countAdresse('innlogging', ADRESSE, kapasitet - 1);
  for (let i = 0; i < 5; i++) expect(await countAdresse('innlogging', ADRESSE, kapasitet)).not.toBeNull();
  expect(await countAdresse('innlogging', ADRESSE, 1)).toBeNull();
});

it('stores no address, and deletes all counters older than an hour', async () => {
  await countAdresse('aapne', '203.0.113.77', 20);
  await countAdresse('innlogging', '203.0.113.77', 1);
  const rader = () =>
    run(verden.databaseUrl(), "select consumer, merker from kallgrense where api = 'adresse:aapne'");
  expect(await rader()).toHaveLength(1);
  expect(JSON.stringify(await rader())).not.toContain('203.0.113');
  await glemAdresser();
  expect(await rader()).toHaveLength(1);
  await run(verden.databaseUrl(), "update kallgrense set fylt = fylt - interval '61 minutes'");
  await glemAdresser();
  expect(await rader()).toEqual([]);
  expect(await run(verden.databaseUrl(), 'select 1 from kallgrense')).toEqual([]);
});
