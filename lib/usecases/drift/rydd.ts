import { deleteBunke, makeMaanederForan, RYDDREGLER } from '#lib/data/rydding';

/** How many months ahead the events and the access log have room for. */
const MAANEDER_FORAN = 6;

/** How many rows of each table were deleted, without those with none, and how many whole months there is room for. */
export interface Ryddet {
  slettet: Readonly<Record<string, number>>;
  maanederForan: number;
}

/** Makes room for the months ahead, and deletes what nobody needs any more. What is left when it is told to stop waits for the next day. */
export async function rydd(stopp: AbortSignal): Promise<Ryddet> {
  const maanederForan = await makeMaanederForan(MAANEDER_FORAN);
  const slettet: Record<string, number> = {};
  for (const regel of RYDDREGLER) {
    for (let mer = true; mer && !stopp.aborted; ) {
      const bunke = await deleteBunke(regel);
      mer = bunke.mer;
      if (bunke.antall > 0) slettet[regel.tabell] = (slettet[regel.tabell] ?? 0) + bunke.antall;
    }
  }
  return { slettet, maanederForan };
}
