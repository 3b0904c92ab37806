import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';

/**
 * How every table would be spread over many machines, should one be too small (docs/skala.md). Citus asks that each unique
 * index holds the column a table is distributed by, and statements are fast when they name one value of it.
 */
type Fordeling = 'organisasjonsnummer' | 'person_id' | 'token_hash' | 'id' | { lokal: string };
const FORDELING: Readonly<Record<string, Fordeling>> = {
  besoek: 'organisasjonsnummer',
  byraaansvar: 'organisasjonsnummer',
  byraahendelse: 'organisasjonsnummer',
  byraamerke: 'organisasjonsnummer',
  deling: 'organisasjonsnummer',
  forhold: 'organisasjonsnummer',
  hendelse: 'organisasjonsnummer',
  innsynslogg: 'organisasjonsnummer',
  klient: 'organisasjonsnummer',
  levering: 'organisasjonsnummer',
  markering: 'organisasjonsnummer',
  paaminnelse: 'organisasjonsnummer',
  paaminnelsesplan: 'organisasjonsnummer',
  pilotvirksomhet: 'organisasjonsnummer',
  virksomhet: 'organisasjonsnummer',
  epostkode: 'person_id',
  klientliste: 'person_id',
  oversiktsvisning: 'person_id',
  paaminnelsesvalg: 'person_id',
  personvalg: 'person_id',
  avmelding: 'token_hash',
  kalenderadresse: 'token_hash',
  sesjon: 'token_hash',
  abonnement: 'id',
  importutkast: 'id',
  massemerking: 'id',
  kilde: { lokal: 'a register of some tens of rows, read by every call: a copy on every machine' },
  partner: { lokal: 'a register of some hundred rows: a copy on every machine' },
  portal: { lokal: 'one row: a copy on every machine' },
  byraa: { lokal: 'a row for each firm: a copy on every machine' },
  byraamedlem: { lokal: 'the people of each firm: a copy on every machine' },
  hendelsesteller: { lokal: 'one row, the counter of the events: on one machine (decision 037)' },
  helseproeve: { lokal: 'one row: on one machine' },
  kallgrense: { lokal: 'unlogged counters, by consumer: on one machine' },
  paaminnelsesmelding: { lokal: 'an outbox of 13 months with a unique recipient and day: on one machine' },
  registerpeker: { lokal: 'one row for each register: on one machine' },
  varslingsdrift: { lokal: 'one row: on one machine' },
};

/**
 * The statements that concern many virksomheter at once, each with what makes it rare or bounded. Everything else that touches a
 * distributed table names the organisasjonsnummer.
 */
const PAA_TVERS: Readonly<Record<string, string>> = {
  'hendelsesliste.ts: findStart': 'where the list of events begins on a day: once for each new reader',
  'oversikt/klientliste.ts: deleteBorte': 'the clients of one person',
  'oversikt/massemerking.ts: findGjort': 'what one person did to many at once',
  'oversikt/massemerking.ts: noteGjort': 'what one person did to many at once',
  'paaminnelse/altinn.ts: HAR_INNHOLD': 'the reminders of one message',
  'paaminnelse/altinn.ts: reopenMelding': 'the reminders of one message',
  'paaminnelse/compose.ts: composeMeldinger': 'the messages of a day: a job, in batches',
  'paaminnelse/drift.ts: countPlanlagte': 'for the operator, and once a day',
  'paaminnelse/drift.ts: deleteGamle': 'retention: a job, in batches',
  'paaminnelse/meldingsslutt.ts: end': 'the reminders of one message',
  'paaminnelse/meldingsslutt.ts: giveUpTatt': 'messages whose process died: a job, in batches',
  'paaminnelse/meldingsslutt.ts: noteRetur': 'the reminders of one message',
  'paaminnelse/plan.ts: countPlaner': 'for the operator',
  'paaminnelse/plan.ts: endForSene': 'a job, in batches',
  'paaminnelse/plan.ts: findNeste': 'the next to plan: a job, in batches',
  'paaminnelse/plan.ts: followHendelser': 'the list of events: a job, in batches',
  'paaminnelse/valg.ts: deleteValg': 'the plans of one person',
  'paaminnelse/valg.ts: saveValg': 'the plans of one person',
  'paaminnelse/valg.ts: setPause': 'the plans of one person',
  'person/delete-person.ts: deletePaaminnelser': 'what is stored about one person, when the person asks',
  'person/delete-person.ts: deletePerson': 'what is stored about one person, when the person asks',
  'person/delete-person.ts: leaveByraaer': 'what is stored about one person, when the person asks',
  'person/opplysninger-sql.ts: OPPLYSNINGER_SQL': 'what is stored about one person, when the person asks',
  'partner.ts: setPilotstatus': 'a command of the operator',
};

const verden = iVerden();

describe('the catalogue', () => {
  const ORDINAERE = `c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
    AND c.relname <> '_prisma_migrations'`;

  it('has no table that is not said how to spread', async () => {
    const rader = await run(
      verden.databaseUrl(),
      `select relname as tabell from pg_class c where ${ORDINAERE}`,
    );
    expect(rader.map(({ tabell }) => tabell).sort()).toEqual(Object.keys(FORDELING).sort());
  });

  it('has the column of each distributed table in all its unique indexes', async () => {
    const rader = await run(
      verden.databaseUrl(),
      `select c.relname as tabell, i.indexrelid::regclass::text as indeks,
         array_to_string(array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = any(i.indkey)), ' ') as kolonner
       from pg_index i join pg_class c on c.oid = i.indrelid where i.indisunique and ${ORDINAERE}`,
    );
    expect(rader.length).toBeGreaterThan(30);
    const uten = rader.filter(({ tabell = '', kolonner = '' }) => {
      const kolonne = FORDELING[tabell];
      return typeof kolonne === 'string' && !kolonner.split(' ').includes(kolonne);
    });
    expect(uten).toEqual([]);
  });

  it('has no foreign key, which could lead to another machine', async () => {
    expect(await run(verden.databaseUrl(), "select conname from pg_constraint where contype = 'f'")).toEqual(
      [],
    );
  });
});

const MAPPE = import.meta.dirname;
const FORDELT = Object.entries(FORDELING).flatMap(([tabell, hvor]) =>
  hvor === 'organisasjonsnummer' ? [tabell] : [],
);

/** The text from `fra` to the parenthesis or quote that ends it. */
function readUntil(kilde: string, fra: number, slutt: ')' | '`'): string {
  let dybde = 0;
  for (let i = fra; i < kilde.length; i++) {
    if (slutt === '`' && kilde[i] === '`' && kilde[i - 1] !== '\\') return kilde.slice(fra, i);
    if (kilde[i] === '(') dybde++;
    if (slutt === ')' && kilde[i] === ')' && --dybde < 0) return kilde.slice(fra, i);
  }
  return kilde.slice(fra);
}

/** Every statement of a source that touches a distributed table: the function it is in, the table and the text. */
function* listSetninger(kilde: string): Generator<{ i: string; tabell: string; tekst: string }> {
  const funksjoner = [...kilde.matchAll(/^(?:export )?(?:async )?(?:function\*? |const )(\w+)/gm)];
  const iFunksjon = (plass: number) => funksjoner.filter(({ index }) => index <= plass).at(-1)?.[1] ?? '';
  for (const treff of kilde.matchAll(/(?:prisma\w*\(\)|tx)\.(\w+)\.\w+\(/g)) {
    const tabell = (treff[1] ?? '').toLowerCase();
    const tekst = readUntil(kilde, treff.index + treff[0].length, ')');
    if (FORDELT.includes(tabell)) yield { i: iFunksjon(treff.index), tabell, tekst };
  }
  for (const treff of kilde.matchAll(
    /(?:Prisma\.sql|\$queryRaw(?:<[\s\S]*?>)?|\$executeRaw)\s*\(?\s*(?:Prisma\.sql)?`/g,
  )) {
    const tekst = readUntil(kilde, treff.index + treff[0].length, '`');
    for (const tabell of FORDELT)
      if (new RegExp(`\\b(FROM|INTO|UPDATE|JOIN|USING)\\s+${tabell}\\b`).test(tekst))
        yield { i: iFunksjon(treff.index), tabell, tekst };
  }
}

const filer = readdirSync(MAPPE, { recursive: true, encoding: 'utf8' }).filter(
  (fil) => fil.endsWith('.ts') && !fil.includes('.test.') && !fil.startsWith('prisma/'),
);
const alle = filer.flatMap((fil) =>
  [...listSetninger(readFileSync(join(MAPPE, fil), 'utf8'))].map((en) => ({
    ...en,
    navn: `${fil}: ${en.i}`,
  })),
);

describe('the statements', () => {
  it('name the virksomhet, but for the listed ones', () => {
    expect(alle.length).toBeGreaterThan(60);
    const uten = alle.filter(({ tekst }) => !/organisasjonsnummer/i.test(tekst)).map(({ navn }) => navn);
    expect([...new Set(uten)].sort()).toEqual(Object.keys(PAA_TVERS).sort());
  });
});
