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
import { countGrupper, type Samling, sum, toTelling, walk } from './telling';

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
  /** How many of it are in the list. */
  treff: number;
  /** Those of this page. */
  frister: Klientfrist[];
}

/** Whether a filter shows the frister that are done, or open at a time, of an oppgave and day. */
function showsFerdige({ aapne, ferdige }: Samling, status: Oversiktsfilter['status'], naar: Naar): boolean {
  if (status !== 'alle') return status === 'ferdig';
  // What was done is shown with those of its group that are not, and alone only where its own day belongs.
  return sum(ferdige) > 0 && (sum(aapne) > 0 ? aapne : ferdige)[naar] > 0;
}

/**
 * Returns every frist that a filter has chosen, in the order of the list.
 * @param vindu returns the part of the list to collect the frister of, given how many there are; by default all
 */
export function listUtvalg(
  klientkalendere: readonly Klientkalender[],
  filter: Oversiktsfilter,
  rom: Byraarom,
  vindu?: (treff: number) => Vindu,
): { tall: Naartall; naar: Naar; treff: number; grupper: Gruppe[] } {
  const mine = filterKlienter(klientkalendere, filter);
  const passer = makeOppgavefilter(filter, rom);
  const { tall, samlinger } = countGrupper(klientkalendere, filter, () => toTelling(mine, passer));
  const naar = filter.naar ?? findFoersteNaar(tall);
  const planlagte = [...samlinger]
    .map(([navn, samling]) => toPlanlagt(navn, samling, filter.status, naar))
    .filter(({ treff }) => treff > 0)
    .sort((a, b) => (a.navn < b.navn ? -1 : 1));
  const treff = planlagte.reduce((ialt, en) => ialt + en.treff, 0);
  // By client, every group is on every page.
  const valgte = vindu && filter.sorter === 'frist' ? findPaaSiden(planlagte, vindu(treff)) : planlagte;
  const perNavn = new Map(valgte.map((en) => [en.navn, en]));
  walk(mine, passer, (klient, rad) => {
    if (!rad.ferdig && rad.naar !== naar) return;
    const gruppe = perNavn.get(rad.gruppe);
    if (rad.ferdig) gruppe?.ferdige?.push({ klient, rad });
    else gruppe?.aapne?.push({ klient, rad });
  });
  const grupper = planlagte.map(toGruppe);
  return { tall, naar, treff, grupper: filter.sorter === 'klient' ? perKlient(grupper) : grupper };
}

/** A group of the list before its frister are collected: the lists are null where it shows none of them. */
interface Planlagt {
  navn: string;
  samling: Samling;
  treff: number;
  aapne: Klientfrist[] | null;
  ferdige: Klientfrist[] | null;
}

function toPlanlagt(navn: string, samling: Samling, status: Oversiktsfilter['status'], naar: Naar): Planlagt {
  const aapne = status === 'ferdig' ? 0 : samling.aapne[naar];
  const ferdige = showsFerdige(samling, status, naar) ? sum(samling.ferdige) : 0;
  return {
    ...{ navn, samling },
    treff: aapne + ferdige,
    aapne: aapne > 0 ? [] : null,
    ferdige: ferdige > 0 ? [] : null,
  };
}

function toGruppe({ navn, samling, treff, aapne, ferdige }: Planlagt): Gruppe {
  const ferdig = sum(samling.ferdige);
  return {
    ...{ navn, treff },
    oppgave: samling.oppgave,
    klient: null,
    antall: sum(samling.aapne) + ferdig,
    ferdige: ferdig,
    frister: [...(aapne ?? []), ...(ferdige ?? [])],
  };
}

/** A part of the list, in frister. */
interface Vindu {
  fra: number;
  antall: number;
}

/** Returns the groups with frister in a part of the list. */
function findPaaSiden<T extends { treff: number }>(grupper: readonly T[], { fra, antall }: Vindu): T[] {
  let foer = 0;
  return grupper.filter(({ treff }) => {
    const foerste = foer;
    foer += treff;
    return foer > fra && foerste < fra + antall;
  });
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
        treff: frister.length,
        ferdige,
        frister,
      };
    });
}
