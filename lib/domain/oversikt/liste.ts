import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Byraarom } from './byraa';
import {
  filterKlienter,
  findFoersteNaar,
  makeOppgavefilter,
  type Naartall,
  type Oversiktsfilter,
} from './filter';
import { type Fristrad, NAAR, type Naar } from './fristrad';
import { type Klient, type Klientfrist, type Klientkalender, sammenlignKlient } from './klient';

/** How many frister a page has. */
export const FRISTER_PER_SIDE = 50;

/** The frister of one oppgave and day, or of one client. */
export interface Gruppe {
  navn: string;
  /** The oppgave of them all; null in a list by client. */
  oppgave: Oppgave | null;
  /** The client of them all; null in a list by frist. */
  klient: Klient | null;
  /** How many clients have it, in the whole selection, and how many of them have done it. */
  antall: number;
  ferdige: number;
  /** Those of this page. */
  frister: Klientfrist[];
}

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

/** What is known about an oppgave and day in the whole selection. */
interface Samling {
  oppgave: Oppgave;
  /** How many are done and open, by when. */
  ferdige: Record<Naar, number>;
  aapne: Record<Naar, number>;
}

const sum = (tall: Naartall): number => NAAR.reduce((ialt, naar) => ialt + tall[naar], 0);

const INGEN: Naartall = { forfalt: 0, idag: 0, uka: 0, nesteUke: 0, senere: 0, ukjent: 0 };

/**
 * Goes through every frist of the clients of a filter. Nothing is made for each: there may be hundreds of thousands, of which a
 * page shows fifty.
 */
function walk(
  klientkalendere: readonly Klientkalender[],
  passer: (klient: Klient, rad: Fristrad) => boolean,
  visit: (klient: Klient, rad: Fristrad) => void,
): void {
  for (const { klient, kalender } of klientkalendere) {
    if (!kalender) continue;
    for (const rad of kalender.rader) if (passer(klient, rad)) visit(klient, rad);
  }
}

/** Whether a filter shows the frister that are done, or open at a time, of an oppgave and day. */
function showsFerdige({ aapne, ferdige }: Samling, status: Oversiktsfilter['status'], naar: Naar): boolean {
  if (status !== 'alle') return status === 'ferdig';
  // What was done is shown with those of its group that are not, and alone only where its own day belongs.
  return sum(ferdige) > 0 && (sum(aapne) > 0 ? aapne : ferdige)[naar] > 0;
}

/** Returns every frist that a filter has chosen, in the order of the list. */
export function listUtvalg(
  klientkalendere: readonly Klientkalender[],
  filter: Oversiktsfilter,
  rom: Byraarom,
): { tall: Naartall; naar: Naar; grupper: Gruppe[] } {
  const mine = filterKlienter(klientkalendere, filter);
  const passer = makeOppgavefilter(filter, rom);
  const tall = { ...INGEN };
  const samlinger = new Map<string, Samling>();
  walk(mine, passer, (_klient, { gruppe, oppgave, ferdig, naar }) => {
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
  const { status } = filter;
  const naar = filter.naar ?? findFoersteNaar(tall);
  const valgte = new Map<string, { aapne: Klientfrist[] | null; ferdige: Klientfrist[] | null }>();
  for (const [navn, samling] of samlinger) {
    const aapne = status !== 'ferdig' && samling.aapne[naar] > 0 ? [] : null;
    const ferdige = showsFerdige(samling, status, naar) ? [] : null;
    if (aapne || ferdige) valgte.set(navn, { aapne, ferdige });
  }
  walk(mine, passer, (klient, rad) => {
    if (rad.ferdig) valgte.get(rad.gruppe)?.ferdige?.push({ klient, rad });
    else if (rad.naar === naar) valgte.get(rad.gruppe)?.aapne?.push({ klient, rad });
  });
  const grupper = [...valgte]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([navn, { aapne, ferdige }]): Gruppe[] => {
      const samling = samlinger.get(navn);
      const frister = [...(aapne ?? []), ...(ferdige ?? [])];
      if (!samling || frister.length === 0) return [];
      const ferdig = sum(samling.ferdige);
      const antall = sum(samling.aapne) + ferdig;
      return [{ navn, oppgave: samling.oppgave, klient: null, antall, ferdige: ferdig, frister }];
    });
  return { tall, naar, grupper: filter.sorter === 'klient' ? perKlient(grupper) : grupper };
}

/** Turns the list around: the frister of each client, in the order of the clients. */
function perKlient(grupper: readonly Gruppe[]): Gruppe[] {
  const alle = grupper.flatMap(({ frister }) => frister);
  return [...Map.groupBy(alle, ({ klient }) => klient)]
    .sort(([a], [b]) => sammenlignKlient(a, b))
    .map(([klient, frister]): Gruppe => {
      const ferdige = frister.filter(({ rad }) => rad.ferdig).length;
      return {
        navn: klient.organisasjonsnummer,
        oppgave: null,
        klient,
        antall: frister.length,
        ferdige,
        frister,
      };
    });
}

/** Returns one page of the worklist. A page number out of range gives the nearest page. */
export function findListeside(
  klientkalendere: readonly Klientkalender[],
  filter: Oversiktsfilter,
  rom: Byraarom,
): Listeside {
  const { tall, naar, grupper } = listUtvalg(klientkalendere, filter, rom);
  const treff = grupper.reduce((sum, { frister }) => sum + frister.length, 0);
  const sider = Math.max(1, Math.ceil(treff / FRISTER_PER_SIDE));
  const side = Math.min(Math.max(1, filter.side), sider);
  return {
    tall,
    naar,
    treff,
    side,
    sider,
    grupper: klipp(grupper, (side - 1) * FRISTER_PER_SIDE, FRISTER_PER_SIDE),
  };
}

/** Returns the groups of a page: a group may go on from one page to the next. */
function klipp(grupper: readonly Gruppe[], fra: number, antall: number): Gruppe[] {
  const ut: Gruppe[] = [];
  let foer = 0;
  for (const gruppe of grupper) {
    const frister = gruppe.frister.slice(Math.max(0, fra - foer), Math.max(0, fra + antall - foer));
    if (frister.length > 0) ut.push({ ...gruppe, frister });
    foer += gruppe.frister.length;
    if (foer >= fra + antall) break;
  }
  return ut;
}
