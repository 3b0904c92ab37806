import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { collectLogg, toPoster } from '#dev/proeve/verden/logglinjer';
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

/** An address that leads to the database until it is cut, and again after. */
async function startVei() {
  const { hostname, port } = new URL(verden.databaseUrl());
  const aapne = new Set<Socket>();
  let brutt = false;
  const server = createServer((inn) => {
    if (brutt) return void inn.destroy();
    const ut = connect(Number(port), hostname);
    for (const ende of [inn, ut]) {
      aapne.add(ende);
      ende.on('error', () => {}).on('close', () => [inn, ut].map((en) => en.destroy()));
    }
    inn.pipe(ut).pipe(inn);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = new URL(verden.databaseUrl());
  url.port = String((server.address() as { port: number }).port);
  return {
    url: url.href,
    sett(naa: boolean) {
      brutt = naa;
      if (brutt) for (const ende of aapne) ende.destroy();
    },
    stopp: () => server.close(),
  };
}

it('says once that the database is away, however many jobs ask, and once that it is back', async () => {
  const vei = await startVei();
  const database = koeDatabase(vei.url, new AbortController().signal, 50);
  const ask = () => database.executeSql('select 1 as en', []);
  await ask();
  for (const gang of [1, 2]) {
    vei.sett(true);
    const svar = Promise.all([ask(), ask(), ask(), ask()]);
    await setTimeout(500);
    vei.sett(false);
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
  vei.stopp();
});
