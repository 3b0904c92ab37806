import { deleteBunke, makeMaanederForan, RYDDREGLER } from '#lib/data/rydding';

/** How many months ahead the events and the access log have room for. */
const MAANEDER_FORAN = 6;

/** What was done. */
export interface Ryddet {
  /** How many rows of each table were deleted, without those with none. */
  slettet: Readonly<Record<string, number>>;
  /** How many whole months there is room for; null when that failed. */
  maanederForan: number | null;
  /** What failed: the table, or `lag_maaneder`. */
  feilet: readonly { hva: string; feil: unknown }[];
}

/**
 * Makes room for the months ahead, and deletes what nobody needs any more. What fails does not stop the rest: a table
 * that is locked every night would otherwise let all the others grow. What is left when it is told to stop waits for
 * the next day.
 */
export async function rydd(stopp: AbortSignal): Promise<Ryddet> {
  const slettet: Record<string, number> = {};
  const feilet: { hva: string; feil: unknown }[] = [];
  const withoutStopping = <T>(hva: string, gjoer: () => Promise<T>): Promise<T | null> =>
    gjoer().catch((feil: unknown) => {
      feilet.push({ hva, feil });
      return null;
    });
  const maanederForan = await withoutStopping('lag_maaneder', () => makeMaanederForan(MAANEDER_FORAN));
  for (const regel of RYDDREGLER) {
    for (let mer = true; mer && !stopp.aborted; ) {
      const bunke = await withoutStopping(regel.tabell, () => deleteBunke(regel));
      mer = bunke?.mer ?? false;
      if (bunke && bunke.antall > 0) slettet[regel.tabell] = (slettet[regel.tabell] ?? 0) + bunke.antall;
    }
  }
  return { slettet, maanederForan, feilet };
}
