import { expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, LEDIG_ORGNR, tid } from '#dev/proeve/verden/verden';
import { BLOKK } from '#lib/data/gjenoppretting';
import { innHendelser } from '#lib/data/hendelse';
import { prisma } from '#lib/data/klient';
import { getVarslingsstatus, startVarsling, stopVarsling } from '../paaminnelse/varslingsdrift';
import { beginEtterGjenoppretting } from './begin-etter-gjenoppretting';

const verden = iVerden();
const DAG = tid('2026-11-10');

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
    const { nySiste, ...resten } = await beginEtterGjenoppretting(DAG);
    expect(resten).toMatchObject({ siste, sesjoner: 0 });
    expect(nySiste - siste).toBeGreaterThan(BLOKK);
    await skriv();
    expect(await numre()).toEqual([nySiste + 1]);
  },
);

it('may be done twice, and a reader sees what comes before and after in order', async () => {
  await skriv();
  await beginEtterGjenoppretting(DAG);
  const { nySiste } = await beginEtterGjenoppretting(DAG);
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
  expect(await beginEtterGjenoppretting(DAG)).toMatchObject({ sesjoner: 1 });
  expect(await run(verden.databaseUrl(), 'select * from sesjon')).toEqual([]);
  expect(await getVarslingsstatus(DAG)).toMatchObject({ stoppet: true, grunn: 'operatoer' });
});
