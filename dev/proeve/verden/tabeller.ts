import { run } from './test-server';

/** The tables with data about virksomheter, without sessions. */
export const VIRKSOMHETSTABELLER = [
  'virksomhet',
  'forhold',
  'markering',
  'deling',
  'innsynslogg',
  'pilotvirksomhet',
] as const;

/**
 * Runs a function while the tables about virksomheter are renamed, so that every read or write of them fails. Code that
 * still succeeds has not used them.
 */
export async function withoutTabeller<T>(databaseUrl: string, kjoer: () => Promise<T>): Promise<T> {
  const flytt = (fra: string, til: string) =>
    run(
      databaseUrl,
      ...VIRKSOMHETSTABELLER.map((tabell) => `alter table ${tabell}${fra} rename to ${tabell}${til}`),
    );
  await flytt('', '_borte');
  try {
    return await kjoer();
  } finally {
    await flytt('_borte', '');
  }
}

/**
 * Dumps every row of every table as text, with bytes in hexadecimal. Rows are sorted by their text, independent of storage
 * order.
 */
export async function dump(databaseUrl: string): Promise<string> {
  const tabeller = await run(
    databaseUrl,
    `select relname as tablename from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and not relispartition order by 1`,
  );
  const deler = [];
  for (const { tablename } of tabeller) {
    const rader = await run(databaseUrl, `select t::text as rad from "${tablename}" t order by 1`);
    deler.push(...rader.map(({ rad }) => `${tablename} ${rad}`));
  }
  return deler.join('\n');
}
