import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { iVerden } from '#dev/proeve/verden/verden';
import { koeDatabase } from './koe-database';

const verden = iVerden();

it('answers until it is closed; a query after that causes no unhandled error', async () => {
  const database = koeDatabase(verden.databaseUrl(), new AbortController().signal);
  expect((await database.executeSql('select 1 as en', [])).rows).toEqual([{ en: 1 }]);
  await database.lukk();
  const etter = database.executeSql('select 1 as en', []);
  expect(await Promise.race([etter, setTimeout(500, 'nothing')])).toBe('nothing');
});
