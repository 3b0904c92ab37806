import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { upsertKilde } from '#lib/data/kilde';
import { hovedenhetNummer } from '../../omverden/scenarioer/nummer';
import { testkilde } from '../testdata/kilder';
import { toMelding } from '../testdata/meldinger';
import { setMiljoe } from '../verden/miljoe';
import type { Produktverden } from '../verden/produktverden';
import { run } from '../verden/test-server';

/** The number of partners. Each is a consumer with its own limits. Every virksomhet shares with two of them. */
export const PARTNERE = 20;
/** The number of delivered items of each virksomhet. */
const ITEMS = 10;
const KILDE = 'mva';
/** The first eight digits of the first partner and virksomhet. The leading 2 marks the numbers as synthetic. */
const [FRA_PARTNER, FRA_VIRKSOMHET] = [28_000_000, 22_000_000];
const PER_GANG = 100_000;

/** SQL that returns `nr` and `orgnr`: the valid organisasjonsnummer number `fra` to `til` (inclusive), counted from `start`. */
const numre = (start: number, fra: number, til: number) => `
  SELECT nr, n || siffer::text AS orgnr FROM (
    SELECT n, siffer, row_number() OVER (ORDER BY n) AS nr FROM (
      SELECT n, (11 - (
        3 * (n / 10000000) + 2 * (n / 1000000 % 10) + 7 * (n / 100000 % 10) + 6 * (n / 10000 % 10)
        + 5 * (n / 1000 % 10) + 4 * (n / 100 % 10) + 3 * (n / 10 % 10) + 2 * (n % 10)
      ) % 11) % 11 AS siffer
      FROM generate_series(${start}, ${start} + ${Math.ceil(til * 1.15) + 20}) n
    ) alle WHERE siffer < 10
  ) gyldige WHERE nr BETWEEN ${fra} AND ${til}`;

/** Prepares a product for calls from partners: its kilde, and its partners. @returns their organisasjonsnumre */
export async function lastPartnere({ databaseUrl, variabler }: Produktverden): Promise<string[]> {
  setMiljoe(variabler);
  await upsertKilde(testkilde());
  return lastBanker(databaseUrl);
}

/** Registers the consumers of the load test as banks. */
export async function lastBanker(databaseUrl: string): Promise<string[]> {
  const rader = await run(
    databaseUrl,
    `INSERT INTO partner (id, navn, organisasjonsnummer, type, stadium)
     SELECT 'bank-' || nr, 'Bank ' || nr, orgnr, 'bank', 'produksjon' FROM (${numre(FRA_PARTNER, 1, PARTNERE)}) n`,
    `SELECT organisasjonsnummer FROM partner WHERE id LIKE 'bank-%' ORDER BY length(id), id`,
  );
  return rader.map(({ organisasjonsnummer = '' }) => organisasjonsnummer);
}

/**
 * Fills the database with virksomhet number `fra` to `til`, each with facts, items and sharings. No measured call writes to
 * these tables, so they are unlogged: reading is unaffected, and half as much is written to disk.
 */
export async function lastVirksomheter(databaseUrl: string, fra: number, til: number): Promise<void> {
  if (fra === 1) {
    for (const tabell of ['virksomhet', 'forhold', 'levering', 'deling'])
      await run(databaseUrl, `ALTER TABLE ${tabell} SET UNLOGGED`);
  }
  for (let foerste = fra; foerste <= til; foerste += PER_GANG) {
    const siste = Math.min(til, foerste + PER_GANG - 1);
    await run(
      databaseUrl,
      'SET synchronous_commit = off',
      `CREATE TEMP TABLE ny AS ${numre(FRA_VIRKSOMHET, foerste, siste)}`,
      `INSERT INTO virksomhet (organisasjonsnummer, navn, organisasjonsform, hentet)
       SELECT orgnr, 'Virksomhet ' || nr, CASE WHEN nr % 20 < 9 THEN 'AS' ELSE 'ENK' END, now() FROM ny`,
      FORHOLD,
      LEVERINGER,
      `INSERT INTO deling (organisasjonsnummer, partner, id, hva, fra_og_med, til_og_med, gitt_av_id, gitt_av, gitt)
       SELECT orgnr, 'bank-' || 1 + (nr + h * ${PARTNERE / 2}) % ${PARTNERE}, gen_random_uuid(), 'frister', current_date - 30,
         current_date + 300, 'bench', 'Kari Nordmann', now()
       FROM ny, generate_series(0, 1) h ORDER BY 1, 2`,
    );
  }
  await run(databaseUrl, 'VACUUM ANALYZE', 'CHECKPOINT');
}

/** Facts in approximately the proportions of the register: more ENK than AS, most with mva, few with employees. */
const FORHOLD = `
  INSERT INTO forhold (organisasjonsnummer, id, navn, verdi, opphav, registrert)
  SELECT orgnr, gen_random_uuid(), navn, verdi::jsonb, 'enhetsregisteret', current_date
  FROM ny, LATERAL (VALUES
    ('organisasjonsform', CASE WHEN nr % 20 < 9 THEN '"AS"' ELSE '"ENK"' END),
    ('mvaRegistrert', CASE WHEN nr % 5 < 3 THEN 'true' ELSE 'false' END),
    ('mvaTermin', CASE WHEN nr % 5 < 3 THEN CASE WHEN nr % 7 = 0 THEN '"aar"' ELSE '"toMaaneder"' END END),
    ('arbeidsgiver', CASE WHEN nr % 4 = 0 THEN 'true' ELSE 'false' END),
    ('forskuddsskatt', CASE WHEN nr % 10 < 7 THEN 'true' ELSE 'false' END)
  ) f (navn, verdi) WHERE verdi IS NOT NULL ORDER BY orgnr`;

/** The content the API would store for each item, made once. The amount is then replaced for each virksomhet. */
const MALER = Array.from({ length: ITEMS }, (_, i) => {
  const { item } = toMelding(KILDE, hovedenhetNummer(1), i + 1, 1);
  return {
    navn: item.eksternId,
    innhold: JSON.stringify(toOppgaveInnhold(KILDE, LevertOppgaveSchema.parse(item))),
  };
});
const LEVERINGER = `
  INSERT INTO levering (organisasjonsnummer, kilde, slag, ekstern_id, sekvensnummer, innhold, mottatt)
  SELECT orgnr, '${KILDE}', 'oppgave', m.navn, 1, replace(m.innhold, '"beloep":1,', '"beloep":' || nr || ',')::json, now()
  FROM ny, (VALUES ${MALER.map(({ navn, innhold }) => `('${navn}', '${innhold}')`).join(', ')}) m (navn, innhold)
  ORDER BY orgnr, m.navn`;

/** For each partner: the numbers of the virksomheter it may read, among the first `antall`. */
export async function readShared(databaseUrl: string, antall: number): Promise<string[][]> {
  const rader = await run(databaseUrl, `SELECT nr, orgnr FROM (${numre(FRA_VIRKSOMHET, 1, antall)}) n`);
  const delte = Array.from({ length: PARTNERE }, (): string[] => []);
  for (const { nr, orgnr = '' } of rader)
    for (const forskjoevet of [0, PARTNERE / 2]) delte[(Number(nr) + forskjoevet) % PARTNERE]?.push(orgnr);
  return delte;
}

/** Fills the database with `antall` virksomheter. @returns for each partner: those it may read */
export async function lastDelte(databaseUrl: string, antall: number): Promise<string[][]> {
  await lastVirksomheter(databaseUrl, 1, antall);
  return readShared(databaseUrl, antall);
}
