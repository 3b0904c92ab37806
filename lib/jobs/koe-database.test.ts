import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { iVerden } from '#dev/proeve/verden/verden';
import { koeDatabase } from './koe-database';

const verden = iVerden();

it('answers until it is closed; what comes after that is no error that nobody catches', async () => {
  const database = koeDatabase(verden.databaseUrl(), new AbortController().signal);
  expect((await database.executeSql('select 1 as en', [])).rows).toEqual([{ en: 1 }]);
  await database.lukk();
  const etter = database.executeSql('select 1 as en', []);
  expect(await Promise.race([etter, setTimeout(500, 'nothing')])).toBe('nothing');
});
