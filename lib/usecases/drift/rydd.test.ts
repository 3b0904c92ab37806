import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { RYDDREGLER } from '#lib/data/rydding';
import { rydd } from './rydd';

const verden = iVerden();
const sql = (setning: string) => run(verden.databaseUrl(), setning);
const ID = 'gen_random_uuid()';

/** Inserts a row that is `alder` old, with `navn` somewhere in its key. */
const RADER: Record<string, (navn: string, alder: string) => string> = {
  'sessions that were not logged out of': (navn, alder) =>
    `insert into sesjon (token_hash, person_id, pid_kryptert, opprettet, sist_brukt) values ('${navn}', 'p', '', ${alder}, ${alder})`,
  'counters of calls': (navn, alder) =>
    `insert into kallgrense (api, consumer, plasser, merker, fylt) values ('x', '${navn}', '{}', 1, ${alder})`,
  'uploads that were not confirmed': (navn, alder) =>
    `insert into importutkast (id, person_id, byraa, endringer, opprettet) values (${ID}, '${navn}', 'b', '[]', ${alder})`,
  'addresses that were not confirmed': (navn, alder) =>
    `insert into epostkode (person_id, epost, kode_hash, sendt, fra) values ('${navn}', 'e', 'k', ${alder}, ${alder})`,
  'results of many at once': (navn, alder) =>
    `insert into massemerking (id, byraa, person_id, handling, antall, tidspunkt) values (${ID}, 'b', '${navn}', 'gjort', 1, ${alder})`,
  'the history of a firm about its clients': (navn, alder) =>
    `insert into byraahendelse (organisasjonsnummer, byraa, massemerking, noekkel, hva, navn, tidspunkt)
     values ('1', 'b', ${ID}, 'n', 'h', '${navn}', ${alder})`,
  'clients that a person no longer has': (navn, alder) =>
    `insert into klient (organisasjonsnummer, person_id, navn, enhetstype, slettet, pakker, noekkelrolle, fra, borte)
     values ('1', '${navn}', 'n', 'AS', false, '{}', false, ${alder}, ${alder})`,
  'clients of a person who no longer comes': (navn, alder) =>
    `with l as (insert into klientliste (person_id, lest) values ('${navn}', ${alder}))
     insert into klient (organisasjonsnummer, person_id, navn, enhetstype, slettet, pakker, noekkelrolle, fra)
     values ('1', '${navn}', 'n', 'AS', false, '{}', false, ${alder})`,
  'lists of clients that are no longer read': (navn, alder) =>
    `insert into klientliste (person_id, lest) values ('${navn}', ${alder})`,
  'how far a person had seen the changes': (navn, alder) =>
    `insert into besoek (organisasjonsnummer, person_id, sett, tidspunkt) values ('1', '${navn}', 1, ${alder})`,
  'calendars of persons who lost every right': (navn, alder) =>
    `insert into abonnement (id, person_id, pid_kryptert, navn, virksomheter, omfang, internt, spraak, varsel, med_navn, opprettet, adgang_slutt)
     values (${ID}, '${navn}', '', 'n', '{}', 'alle', false, 'nb', false, false, ${alder}, ${alder})`,
  'addresses of calendars that were turned off': (navn, alder) =>
    `insert into kalenderadresse (token_hash, spraak, opprettet, slaatt_av) values ('${navn}', 'nb', ${alder}, ${alder})`,
  'links that end reminders': (navn, alder) =>
    `insert into avmelding (token_hash, person_id, opprettet) values ('${navn}', 'p', ${alder})`,
};
const AV_BYRAAET = ['byraaansvar', 'byraamerke'];

const stopp = new AbortController().signal;
const finnes = async (tabell: string, navn: string) =>
  (await sql(`select 1 as en from ${tabell} t where t::text like '%${navn}%'`)).length;

describe.each(RYDDREGLER.filter(({ tabell }) => !AV_BYRAAET.includes(tabell)))(
  '$hva',
  ({ hva, tabell, beholdes }) => {
    it(`are kept for ${beholdes}, and no longer`, async () => {
      const rad = RADER[hva];
      if (!rad) throw new Error(`no row for ${hva}`);
      // In UTC, as the product counts: a month may be an hour longer or shorter elsewhere.
      const grense = `(now() at time zone 'UTC' - interval '${beholdes}') at time zone 'UTC'`;
      await sql(rad('gammel', `${grense} - interval '1 hour'`));
      await sql(rad('ny', `${grense} + interval '1 hour'`));
      const { slettet } = await rydd(stopp);
      expect(slettet[tabell]).toBe(1);
      expect([await finnes(tabell, 'gammel'), await finnes(tabell, 'ny')]).toEqual([0, 1]);
      expect((await rydd(stopp)).slettet).toEqual({});
    });
  },
);

it('what a firm has noted about a client is kept while somebody of the firm has the client', async () => {
  await sql(
    `insert into byraamedlem (id, byraa, person_id, navn, sist) values (${ID}, 'b', 'p', 'n', now()), (${ID}, 'annet', 'q', 'n', now())`,
  );
  await sql(`insert into klient (organisasjonsnummer, person_id, navn, enhetstype, slettet, pakker, noekkelrolle, fra)
    values ('1', 'p', 'n', 'AS', false, '{}', false, now()), ('2', 'q', 'n', 'AS', false, '{}', false, now())`);
  for (const nr of ['1', '2']) {
    await sql(`insert into byraamerke (organisasjonsnummer, byraa, noekkel) values ('${nr}', 'b', 'n')`);
    await sql(
      `insert into byraaansvar (organisasjonsnummer, byraa, omraade, medlem) values ('${nr}', 'b', '', ${ID})`,
    );
  }
  expect((await rydd(stopp)).slettet).toEqual({ byraamerke: 1, byraaansvar: 1 });
  for (const tabell of AV_BYRAAET)
    expect(await sql(`select organisasjonsnummer as nr from ${tabell}`)).toEqual([{ nr: '1' }]);
});

it('many rows are deleted in parts, and two at once delete each once', async () => {
  await sql(`insert into avmelding (token_hash, person_id, opprettet)
    select nr::text, 'p', now() - interval '3 years' from generate_series(1, 12001) nr`);
  const begge = await Promise.all([rydd(stopp), rydd(stopp)]);
  expect(begge.reduce((sum, { slettet }) => sum + (slettet.avmelding ?? 0), 0)).toBe(12_001);
});

it('stops between two parts, and makes the months ahead all the same', async () => {
  await sql(
    `insert into avmelding (token_hash, person_id, opprettet) values ('a', 'p', now() - interval '3 years')`,
  );
  expect(await rydd(AbortSignal.abort())).toEqual({ slettet: {}, maanederForan: 6, feilet: [] });
  expect(await finnes('avmelding', 'a')).toBe(1);
});

it.each(['sesjon', 'massemerking', 'kalenderadresse'])(
  'while %s is locked, what comes after it is deleted all the same, and the failure is told of',
  async (laast) => {
    await sql(
      `insert into avmelding (token_hash, person_id, opprettet) values ('a', 'p', now() - interval '3 years')`,
    );
    const annen = new Client({ connectionString: verden.databaseUrl() });
    await annen.connect();
    try {
      await annen.query(`begin; lock table ${laast} in access exclusive mode`);
      const { slettet, feilet } = await rydd(stopp);
      expect(slettet).toEqual({ avmelding: 1 });
      expect(feilet.map(({ hva }) => hva)).toEqual([laast]);
    } finally {
      await annen.end();
    }
  },
  20_000,
);

it('when no month can be made, what is old is deleted all the same', async () => {
  await sql(
    `insert into avmelding (token_hash, person_id, opprettet) values ('a', 'p', now() - interval '3 years')`,
  );
  const annen = new Client({ connectionString: verden.databaseUrl() });
  await annen.connect();
  try {
    await annen.query("begin; select pg_advisory_xact_lock(hashtext('lag_maaneder'))");
    const { slettet, feilet, maanederForan } = await rydd(stopp);
    expect(slettet).toEqual({ avmelding: 1 });
    expect(feilet.map(({ hva }) => hva)).toEqual(['lag_maaneder']);
    expect(maanederForan).toBeNull();
  } finally {
    await annen.end();
  }
}, 20_000);

it('each rule is in the documentation', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../docs/operations.md'), 'utf8');
  for (const { hva, beholdes, tabell } of RYDDREGLER)
    expect(docs).toMatch(new RegExp(`\\| \`${tabell}\` +\\| ${hva} +\\| ${beholdes} +\\|`));
});
