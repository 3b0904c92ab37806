import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';

/** The rows of every table at an instant. */
interface Fotografi {
  /** When, by the clock of the database, for pgBackRest. */
  tidspunkt: string;
  /** The number of rows and their checksum, by table. */
  tabeller: Map<string, string>;
  rader: number;
}

/** How long nothing is written around the instant: a restore finds its place by the time of commits. */
const STILLE_MS = 1_000;
const MAKS_FORSOEK = 10;

/** Takes the counts and checksums of all tables while nobody can write. Writers wait meanwhile. */
export async function fotografer(url: string): Promise<Fotografi> {
  const klient = new Client({ connectionString: url });
  await klient.connect();
  try {
    for (let forsoek = 1; ; forsoek++) {
      try {
        return await les(klient);
      } catch (feil) {
        await klient.query('rollback');
        // A writer that holds one table waits for another: PostgreSQL ended one of us.
        if (forsoek === MAKS_FORSOEK || !(feil instanceof Error && /deadlock/.test(feil.message))) throw feil;
      }
    }
  } finally {
    await klient.end();
  }
}

async function les(klient: Client): Promise<Fotografi> {
  const { rows } = await klient.query<{ navn: string }>(
    `select quote_ident(relname) as navn from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       -- An unlogged table is empty after a restore, as it is after a crash.
       and relpersistence = 'p' order by 1`,
  );
  const navn = rows.map((rad) => rad.navn);
  await klient.query('begin');
  await klient.query(`lock table ${navn.join(', ')} in share mode`);
  const tabeller = new Map<string, string>();
  let rader = 0;
  for (const tabell of navn) {
    const svar = await klient.query<{ antall: number; sum: string }>(
      `select count(*)::int as antall, coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from ${tabell} t`,
    );
    const { antall = 0, sum = '' } = svar.rows[0] ?? {};
    rader += antall;
    tabeller.set(tabell, `${antall} ${sum}`);
  }
  await setTimeout(STILLE_MS / 2);
  const naa = await klient.query<{ tidspunkt: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00' as tidspunkt`,
  );
  await setTimeout(STILLE_MS / 2);
  await klient.query('commit');
  return { tidspunkt: naa.rows[0]?.tidspunkt ?? '', tabeller, rader };
}

/** The tables that differ. */
export const sammenlign = (foer: Fotografi, etter: Fotografi): string[] =>
  [...new Set([...foer.tabeller.keys(), ...etter.tabeller.keys()])].filter(
    (tabell) => foer.tabeller.get(tabell) !== etter.tabeller.get(tabell),
  );
