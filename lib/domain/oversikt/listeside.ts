import type { Byraarom } from './byraa';
import type { Naartall, Oversiktsfilter } from './filter';
import type { Naar } from './fristrad';
import type { Klientkalender } from './klient';
import { type Gruppe, listUtvalg } from './liste';

/** How many frister a page has. */
export const FRISTER_PER_SIDE = 50;

/** A page of the worklist. */
export interface Listeside {
  tall: Naartall;
  naar: Naar;
  grupper: readonly Gruppe[];
  /** The number of frister on all pages. */
  treff: number;
  side: number;
  sider: number;
}

/** Returns one page of the worklist. A page number out of range gives the nearest page. */
export function findListeside(
  klientkalendere: readonly Klientkalender[],
  filter: Oversiktsfilter,
  rom: Byraarom,
): Listeside {
  const countSider = (treff: number) => Math.max(1, Math.ceil(treff / FRISTER_PER_SIDE));
  const toSide = (treff: number) => Math.min(Math.max(1, filter.side), countSider(treff));
  const toVindu = (treff: number) => ({
    fra: (toSide(treff) - 1) * FRISTER_PER_SIDE,
    antall: FRISTER_PER_SIDE,
  });
  const { tall, naar, treff, grupper } = listUtvalg(klientkalendere, filter, rom, toVindu);
  const { fra } = toVindu(treff);
  return {
    ...{ tall, naar, treff },
    side: toSide(treff),
    sider: countSider(treff),
    grupper: klipp(grupper, fra, FRISTER_PER_SIDE),
  };
}

/** Returns the groups of a page: a group may go on from one page to the next. */
function klipp(grupper: readonly Gruppe[], fra: number, antall: number): Gruppe[] {
  const ut: Gruppe[] = [];
  let foer = 0;
  for (const gruppe of grupper) {
    const frister = gruppe.frister.slice(Math.max(0, fra - foer), Math.max(0, fra + antall - foer));
    if (frister.length > 0) ut.push({ ...gruppe, frister });
    foer += gruppe.treff;
    if (foer >= fra + antall) break;
  }
  return ut;
}
