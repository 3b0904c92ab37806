import { run } from './test-server';

/** What is known about virksomheter; the sessions are elsewhere. */
export const VIRKSOMHETSTABELLER = [
  'virksomhet',
  'forhold',
  'markering',
  'deling',
  'innsynslogg',
  'pilotvirksomhet',
] as const;

/**
 * Runs with the tables about virksomheter taken away, so that whatever reads or writes one of them gets an error and no
 * row. What still answers as it should has not looked.
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

/** Every row of every table as text, bytes as hexadecimal digits; in an order that does not depend on where they happen to lie. */
export async function dump(databaseUrl: string): Promise<string> {
  const tabeller = await run(
    databaseUrl,
    `select tablename from pg_tables where schemaname = 'public' order by 1`,
  );
  const deler = [];
  for (const { tablename } of tabeller) {
    const rader = await run(databaseUrl, `select t::text as rad from "${tablename}" t order by 1`);
    deler.push(...rader.map(({ rad }) => `${tablename} ${rad}`));
  }
  return deler.join('\n');
}
