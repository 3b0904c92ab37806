import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { collectLogg, toPoster } from '#dev/proeve/verden/logglinjer';
import { startVei } from '#dev/proeve/verden/vei';
import { iVerden } from '#dev/proeve/verden/verden';
import { koeDatabase } from './koe-database';

const verden = iVerden();
const linjer = collectLogg();

it('answers until it is closed; a query after that causes no unhandled error', async () => {
  const database = koeDatabase(verden.databaseUrl(), new AbortController().signal);
  expect((await database.executeSql('select 1 as en', [])).rows).toEqual([{ en: 1 }]);
  await database.lukk();
  const etter = database.executeSql('select 1 as en', []);
  expect(await Promise.race([etter, setTimeout(500, 'nothing')])).toBe('nothing');
});

it('says once that the database is away, however many jobs ask, and once that it is back', async () => {
  const vei = await startVei(verden.databaseUrl());
  const database = koeDatabase(vei.url, new AbortController().signal, 50);
  const ask = () => database.executeSql('select 1 as en', []);
  await ask();
  for (const gang of [1, 2]) {
    vei.bryt(true);
    const svar = Promise.all([ask(), ask(), ask(), ask()]);
    await setTimeout(500);
    vei.bryt(false);
    await svar;
    const sagt = toPoster(linjer).flatMap(({ msg }) =>
      /got no answer|gets answers/.test(String(msg)) ? [msg] : [],
    );
    expect(sagt).toEqual(
      Array.from({ length: gang }, () => [
        'the job queue got no answer from the database; retrying',
        'the job queue gets answers from the database again',
      ]).flat(),
    );
  }
  await database.lukk();
  await vei.stopp();
});
