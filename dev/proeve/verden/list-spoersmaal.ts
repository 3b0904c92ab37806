import { Client } from 'pg';

/** Returns the SQL statements this process sends to the database while the function runs. */
export async function listSpoersmaal(run: () => Promise<unknown>): Promise<string[]> {
  const ekte = Client.prototype.query;
  const sendt: string[] = [];
  Client.prototype.query = function (this: Client, ...argumenter: Parameters<typeof ekte>) {
    const [foerste] = argumenter as unknown[];
    const tekst =
      typeof foerste === 'object' && foerste !== null && 'text' in foerste ? foerste.text : foerste;
    sendt.push(String(tekst));
    return ekte.apply(this, argumenter);
  } as typeof ekte;
  try {
    await run();
  } finally {
    Client.prototype.query = ekte;
  }
  return sendt;
}

/** The tables a statement reads or writes. */
export const tabellerI = (sql: string): string[] => [
  ...new Set(
    [...sql.matchAll(/\b(?:from|join|into|update)\s+(?:"?public"?\.)?"?([a-z_]+)"?/gi)]
      .map(([, tabell = '']) => tabell.toLowerCase())
      .filter((tabell) => !['select', 'unnest', 'lateral', 'set', 'nothing'].includes(tabell)),
  ),
];
