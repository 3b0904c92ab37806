import { addDager, type Dato, ukedag, ukenummer } from '#lib/domain/dag/dato';
import { type Byraarom, findAnsvarlig } from './byraa';
import { filterKlienter, makeOppgavefilter, type Oversiktsfilter } from './filter';
import type { Klientkalender } from './klient';

/** How many weeks are shown, this one included. */
export const UKER = 8;

/** How many open frister a person of the firm has, each week. */
export interface Belastningsrad {
  /** The id of the byraamedlem; null for what nobody is responsible for. */
  medlem: string | null;
  /** Those whose frist has passed. */
  passert: number;
  /** By week, this one first. */
  uker: readonly number[];
}

/** The work to come, by person and week. */
export interface Belastning {
  /** The Monday and the number of each week. */
  uker: readonly { mandag: Dato; nummer: number }[];
  rader: readonly Belastningsrad[];
}

/** Returns how much each person of the firm has to do in the weeks to come. Those without anything are left out, nobody is last. */
export function findBelastning(
  klientkalendere: readonly Klientkalender[],
  filter: Oversiktsfilter,
  rom: Byraarom,
  idag: Dato,
): Belastning {
  const mandag = addDager(idag, 1 - ukedag(idag));
  const uker = Array.from({ length: UKER }, (_, nr) => addDager(mandag, 7 * nr));
  const grenser = uker.map((dag) => addDager(dag, 6));
  const tall = new Map<string | null, { passert: number; uker: number[] }>();
  const passer = makeOppgavefilter(filter, rom);
  for (const { klient, kalender } of filterKlienter(klientkalendere, filter)) {
    for (const rad of kalender?.rader ?? []) {
      if (rad.ferdig || !passer(klient, rad)) continue;
      const { frist } = rad.oppgave.frist;
      const uke = grenser.findIndex((soendag) => frist <= soendag);
      if (uke < 0) continue;
      const medlem = findAnsvarlig(rom, klient, rad.oppgave);
      const mine = tall.get(medlem) ?? { passert: 0, uker: uker.map(() => 0) };
      if (frist < idag) mine.passert += 1;
      else mine.uker[uke] = (mine.uker[uke] ?? 0) + 1;
      tall.set(medlem, mine);
    }
  }
  return {
    uker: uker.map((dag) => ({ mandag: dag, nummer: ukenummer(dag) })),
    rader: [...rom.medlemmer.map(({ id }) => id), null].flatMap((medlem) => {
      const mine = tall.get(medlem);
      return mine ? [{ medlem, ...mine }] : [];
    }),
  };
}
