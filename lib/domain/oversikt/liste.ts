import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Byraarom } from './byraa';
import {
  filterKlienter,
  findFoersteNaar,
  makeOppgavefilter,
  type Naartall,
  type Oversiktsfilter,
} from './filter';
import type { Naar } from './fristrad';
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

interface Samling {
  oppgave: Oppgave;
  aapne: Klientfrist[];
  ferdige: Klientfrist[];
}

/** Sorts out every frist of a selection: how many are open when, and those of each oppgave and day. */
function samle(klientkalendere: readonly Klientkalender[], filter: Oversiktsfilter, rom: Byraarom) {
  const tall = { forfalt: 0, idag: 0, uka: 0, nesteUke: 0, senere: 0, ukjent: 0 };
  const samlinger = new Map<string, Samling>();
  const passer = makeOppgavefilter(filter, rom);
  for (const { klient, kalender } of filterKlienter(klientkalendere, filter)) {
    for (const rad of kalender?.rader ?? []) {
      const frist = { klient, rad };
      if (!passer(frist)) continue;
      if (!rad.ferdig) tall[rad.naar] += 1;
      let samling = samlinger.get(rad.gruppe);
      if (!samling) {
        samling = { oppgave: rad.oppgave, aapne: [], ferdige: [] };
        samlinger.set(rad.gruppe, samling);
      }
      (rad.ferdig ? samling.ferdige : samling.aapne).push(frist);
    }
  }
  return { tall, samlinger };
}

/** Returns the frister of a group that a filter has chosen, those that are not done first. */
function velg({ aapne, ferdige }: Samling, status: Oversiktsfilter['status'], naar: Naar): Klientfrist[] {
  if (status === 'ferdig') return ferdige;
  const her = aapne.filter(({ rad }) => rad.naar === naar);
  if (status === 'aapen') return her;
  // What was done is shown with those of its group that are not, and alone only where its day belongs.
  const med = aapne.length > 0 ? her.length > 0 : ferdige.some(({ rad }) => rad.naar === naar);
  return med ? [...her, ...ferdige] : [];
}

/** Returns every frist that a filter has chosen, in the order of the list. */
export function listUtvalg(
  klientkalendere: readonly Klientkalender[],
  filter: Oversiktsfilter,
  rom: Byraarom,
): { tall: Naartall; naar: Naar; grupper: Gruppe[] } {
  const { tall, samlinger } = samle(klientkalendere, filter, rom);
  const naar = filter.naar ?? findFoersteNaar(tall);
  const grupper = [...samlinger]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([navn, samling]): Gruppe[] => {
      const frister = velg(samling, filter.status, naar);
      const antall = samling.aapne.length + samling.ferdige.length;
      return frister.length === 0
        ? []
        : [
            {
              navn,
              oppgave: samling.oppgave,
              klient: null,
              antall,
              ferdige: samling.ferdige.length,
              frister,
            },
          ];
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
