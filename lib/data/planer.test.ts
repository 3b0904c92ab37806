import { expect, it } from 'vitest';
import { fyllAar } from '#dev/proeve/skala/fyll';
import { varmeSetninger } from '#dev/proeve/skala/varme';
import { addVirksomheter } from '#dev/proeve/testdata/meldinger';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { prisma, prismaHendelser } from './klient';

const verden = iVerden();
const sql = (...setninger: string[]) => run(verden.databaseUrl(), ...setninger);

/** A table with fewer rows is rightly read from end to end. */
const STOR = 3_000;
const NAA = new Date();

it('no hot statement reads a large table from end to end', async () => {
  const numre = await addVirksomheter(verden.databaseUrl(), 1_000);
  const nr = numre[77];
  if (!isOrganisasjonsnummer(nr)) throw new RangeError(nr);
  await fyllAar(verden.databaseUrl(), 2);
  const [rad] = await sql(
    `insert into levering (organisasjonsnummer, kilde, slag, ekstern_id, sekvensnummer, innhold, mottatt)
     select v.organisasjonsnummer, 'mva', 'oppgave', i::text, 1, '{}', now() from virksomhet v, generate_series(1, 100) i`,
    `insert into forhold (organisasjonsnummer, id, navn, verdi, opphav, registrert)
     select organisasjonsnummer, gen_random_uuid(), 'mvaTermin', '"aar"', 'enhetsregisteret', now() from virksomhet, generate_series(1, 5)`,
    `insert into deling (organisasjonsnummer, partner, id, hva, fra_og_med, til_og_med, gitt_av_id, gitt_av, gitt)
     select organisasjonsnummer, 'bank-' || i, gen_random_uuid(), 'frister', now(), now(), 'x', 'x', now() from virksomhet, generate_series(1, 5) i`,
    `insert into markering (organisasjonsnummer, noekkel, verdi, person_id, navn, tidspunkt)
     select organisasjonsnummer, i::text, 'gjort', 'p', 'n', now() from virksomhet, generate_series(1, 5) i`,
    `insert into klient (organisasjonsnummer, person_id, navn, enhetstype, slettet, pakker, noekkelrolle, fra)
     select organisasjonsnummer, 'p-' || i, 'n', 'AS', false, '{}', false, now() from virksomhet, generate_series(1, 10) i`,
    `insert into klientliste (person_id, lest) select 'p-' || i, now() from generate_series(1, 5000) i`,
    `insert into byraamerke (organisasjonsnummer, byraa, noekkel)
     select organisasjonsnummer, 'person:p-' || i, i::text from virksomhet, generate_series(1, 10) i`,
    `insert into byraaansvar (organisasjonsnummer, byraa, omraade, medlem)
     select organisasjonsnummer, 'person:p-' || i, '', gen_random_uuid() from virksomhet, generate_series(1, 10) i`,
    `insert into paaminnelsesplan (organisasjonsnummer, person_id, planlagt, utdatert)
     select (800000000 + i)::text, 'p-' || i % 50000, '2026-11-10', i < 100 from generate_series(1, 200000) i`,
    `insert into paaminnelse (organisasjonsnummer, person_id, noekkel, steg, kanal, dag, nyttig_til, tilstand)
     select organisasjonsnummer, 'p-' || i, 'n', 'dag', 'epost', now(), now(), 'sendt' from virksomhet, generate_series(1, 10) i`,
    `insert into paaminnelsesmelding (id, mottaker, dag, person_id, kanal, tilstand, opprettet)
     select gen_random_uuid(), 'p:' || i, now(), 'p-' || i, 'epost', case when i < 100 then 'klar' else 'sendt' end, now() from generate_series(1, 200000) i`,
    `insert into sesjon (token_hash, person_id, pid_kryptert, opprettet, sist_brukt)
     select i::text, 'p-' || i, '', now(), now() from generate_series(1, 5000) i`,
    `insert into abonnement (id, person_id, pid_kryptert, navn, virksomheter, omfang, internt, spraak, varsel, med_navn, opprettet)
     select gen_random_uuid(), 'p-' || i, '', 'n', '{}', 'alle', false, 'nb', false, false, now() from generate_series(1, 5000) i`,
    `insert into kalenderadresse (token_hash, abonnement_id, spraak, opprettet) select id::text, id, 'nb', now() from abonnement`,
    'analyze',
    'select pg_stat_reset()',
    'select siste::int from hendelsesteller',
  );
  // A statement that is prepared gets its lasting plan at the sixth time.
  for (const { run: kjoer } of varmeSetninger(nr, Number(rad?.siste), NAA))
    for (let gang = 0; gang < 8; gang++) await kjoer();
  // PostgreSQL counts the scans of a session at the latest when the session ends.
  await Promise.all([prisma().$disconnect(), prismaHendelser().$disconnect()]);
  await expect
    .poll(async () => (await sql('select sum(idx_scan)::int as antall from pg_stat_user_tables'))[0]?.antall)
    .toBeGreaterThan(100);
  const helt = await sql(
    `select s.relname as tabell, s.seq_scan as ganger from pg_stat_user_tables s join pg_class c on c.oid = s.relid
     where c.reltuples > ${STOR} and s.seq_scan > 0`,
  );
  expect(helt).toEqual([]);
}, 300_000);
