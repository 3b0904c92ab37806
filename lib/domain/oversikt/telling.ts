import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Naartall, Oversiktsfilter } from './filter';
import { type Fristrad, NAAR, type Naar } from './fristrad';
import type { Klient, Klientkalender } from './klient';

/** What is known about an oppgave and day in the whole selection. */
export interface Samling {
  oppgave: Oppgave;
  /** How many are done and open, by when. */
  ferdige: Record<Naar, number>;
  aapne: Record<Naar, number>;
}

/** Returns how many there are in all. */
export const sum = (tall: Naartall): number => NAAR.reduce((ialt, naar) => ialt + tall[naar], 0);

const INGEN: Naartall = { forfalt: 0, idag: 0, uka: 0, nesteUke: 0, senere: 0, ukjent: 0 };

/**
 * Goes through every frist of the clients of a filter. Nothing is made for each: there may be hundreds of thousands, of which a
 * page shows fifty.
 */
export function walk(
  klientkalendere: readonly Klientkalender[],
  passer: (klient: Klient, rad: Fristrad) => boolean,
  visit: (klient: Klient, rad: Fristrad) => void,
): void {
  for (const { klient, kalender } of klientkalendere) {
    if (!kalender) continue;
    for (const rad of kalender.rader) if (passer(klient, rad)) visit(klient, rad);
  }
}

/** How many frister there are of each group, and how many are open when. */
interface Telling {
  tall: Naartall;
  samlinger: ReadonlyMap<string, Samling>;
}

/** Counts the frister of each group, of the clients and frister of a filter. */
export function toTelling(
  klientkalendere: readonly Klientkalender[],
  passer: (klient: Klient, rad: Fristrad) => boolean,
): Telling {
  const tall = { ...INGEN };
  const samlinger = new Map<string, Samling>();
  walk(klientkalendere, passer, (_klient, { gruppe, oppgave, ferdig, naar }) => {
    let samling = samlinger.get(gruppe);
    if (!samling) {
      samling = { oppgave, ferdige: { ...INGEN }, aapne: { ...INGEN } };
      samlinger.set(gruppe, samling);
    }
    if (ferdig) samling.ferdige[naar] += 1;
    else {
      samling.aapne[naar] += 1;
      tall[naar] += 1;
    }
  });
  return { tall, samlinger };
}

/** What was counted last of a list of calendars: the next page of the same list counts the same. */
const telt = new WeakMap<readonly Klientkalender[], { valg: string; telling: Telling }>();

/**
 * Returns the same as `count`, which makes the telling of a filter, without doing it again for the next page of a list.
 */
export function countGrupper(
  klientkalendere: readonly Klientkalender[],
  { oppgave, ansvarlig, form, soek, stjerne, valgfrie }: Oversiktsfilter,
  count: () => Telling,
): Telling {
  // Who is responsible is not in the list.
  if (ansvarlig !== null) return count();
  const valg = JSON.stringify([oppgave, form, soek, stjerne, valgfrie]);
  const kjent = telt.get(klientkalendere);
  if (kjent?.valg === valg) return kjent.telling;
  const telling = count();
  telt.set(klientkalendere, { valg, telling });
  return telling;
}
