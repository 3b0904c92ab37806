import { Client } from 'pg';
import { expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, LEDIG_ORGNR, tid } from '#dev/proeve/verden/verden';
import { BLOKK } from '#lib/data/gjenoppretting';
import { innHendelser } from '#lib/data/hendelse';
import { prisma } from '#lib/data/klient';
import { getVarslingsstatus, startVarsling, stopVarsling } from '../paaminnelse/varslingsdrift';
import { beginEtterGjenoppretting as begin } from './begin-etter-gjenoppretting';

const verden = iVerden();
const DAG = tid('2026-11-10');

/** What is changed, also where other tests use the database. */
async function beginEtterGjenoppretting() {
  const utfall = await begin(DAG, { tvunget: true });
  if ('brukere' in utfall) throw new Error('it was refused');
  return utfall;
}

const skriv = () =>
  prisma().$executeRaw(
    innHendelser(
      [
        {
          ...{ organisasjonsnummer: LEDIG_ORGNR, type: 'FORHOLD', fra: 'enhetsregisteret' },
          ...{ noekkel: null, gjelderPeriode: null, endring: null, navn: null },
        },
      ],
      DAG.naa,
    ),
  );
const numre = async () =>
  (await run(verden.databaseUrl(), 'select sekvensnummer::int as nr from hendelse order by 1')).map(
    ({ nr }) => Number(nr),
  );

it.each([0, 1, BLOKK - 1, BLOKK, 7 * BLOKK + 1])(
  'after a list that ended with %i, the next number is further away than anybody can have read',
  async (siste) => {
    if (siste > 0) await run(verden.databaseUrl(), `insert into hendelsesteller values (1, ${siste})`);
    const { nySiste, ...resten } = await beginEtterGjenoppretting();
    expect(resten).toMatchObject({ siste, sesjoner: 0 });
    expect(nySiste - siste).toBeGreaterThan(BLOKK);
    await skriv();
    expect(await numre()).toEqual([nySiste + 1]);
  },
);

it('may be done twice, and a reader sees what comes before and after in order', async () => {
  await skriv();
  await beginEtterGjenoppretting();
  const { nySiste } = await beginEtterGjenoppretting();
  await skriv();
  expect(await numre()).toEqual([1, nySiste + 1]);
});

it.each([
  ['sent', startVarsling],
  ['stopped', stopVarsling],
])('ends the sessions, and sends nothing where reminders were %s', async (_, foer) => {
  await foer(DAG);
  await run(
    verden.databaseUrl(),
    `insert into sesjon (token_hash, person_id, pid_kryptert, opprettet, sist_brukt) values ('a', 'b', '', now(), now())`,
  );
  expect(await beginEtterGjenoppretting()).toMatchObject({ sesjoner: 1 });
  expect(await run(verden.databaseUrl(), 'select * from sesjon')).toEqual([]);
  expect(await getVarslingsstatus(DAG)).toMatchObject({ stoppet: true, grunn: 'operatoer' });
});

it('is refused while a process of the product uses the database, and changes nothing', async () => {
  await skriv();
  const teller = () => run(verden.databaseUrl(), 'select siste::int from hendelsesteller');
  const foer = await teller();
  const prosess = new Client({
    connectionString: verden.databaseUrl(),
    application_name: 'kalendertjenester-partner',
  });
  await prosess.connect();
  // The connections of this test are as those of a process.
  await prisma().$disconnect();
  expect(await begin(DAG)).toEqual({ brukere: 1 });
  expect(await teller()).toEqual(foer);
  await prosess.end();
  await expect.poll(() => begin(DAG)).toMatchObject({ siste: 1 });
});
