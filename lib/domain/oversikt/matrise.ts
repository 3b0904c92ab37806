import { addDager, type Dato } from '#lib/domain/dag/dato';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { canSee } from '#lib/domain/virksomhet/rett';
import type { Byraarom } from './byraa';
import { filterKlienter, makeOppgavefilter, type Oversiktsfilter } from './filter';
import type { Fristrad } from './fristrad';
import type { Klient, Klientkalender } from './klient';

/** How many clients a page has, and how many oppgaver it shows beside each other. */
export const KLIENTER_PER_SIDE = 50;
export const FLEST_KOLONNER = 12;
/** How many of them may be before today, and how many days before. */
const FLEST_TILBAKE = 4;
const TILBAKE_DAGER = 31;

/**
 * What a cell says.
 * - `levert`, `betalt`: received by the authority.
 * - `gjort`: marked by us; not received.
 * - `forfalt`: an authority has said after the frist that it is not received.
 * - `ukjent`: the frist has passed, and no authority has said anything since.
 * - `snart`, `senere`: still to be done, within 14 days and later.
 * - `ikkeAktuell`: nothing is to be done.
 */
export const CELLER = [
  'levert',
  'betalt',
  'gjort',
  'forfalt',
  'ukjent',
  'snart',
  'senere',
  'ikkeAktuell',
] as const;
export type Celle = (typeof CELLER)[number];

/** Returns what the cell of a frist says. */
export function toCelle({ tilstand, oppgave, naar }: Fristrad): Celle {
  // Also where we have marked it: what the authority says counts.
  if (naar === 'forfalt') return 'forfalt';
  switch (tilstand) {
    case 'mottatt':
      return oppgave.frist.fristType === 'betalingsfrist' ? 'betalt' : 'levert';
    case 'gjort':
    case 'sagtGjort':
      return 'gjort';
    case 'uenig':
      return 'gjort';
    case 'forfalt':
    case 'ukjent':
    case 'snart':
      return tilstand;
    case 'noeytral':
      return 'senere';
    default:
      return 'ikkeAktuell';
  }
}

/** An oppgave that some of the clients have. */
export interface Kolonne {
  noekkel: Noekkel;
  oppgave: Oppgave;
  /** The first and the last frist among the clients: they differ where the frist follows the pay day. */
  foerst: Dato;
  sist: Dato;
}

/** A client and its cell of each column: null where it has nothing, `ikkeTilgang` where the person may not see it. */
export interface Matriserad {
  klient: Klient;
  celler: readonly (Fristrad | 'ikkeTilgang' | null)[];
  /** Whether anything is known about the client. */
  kjent: boolean;
}

/** A page of the matrix. */
export interface Matriseside {
  kolonner: readonly Kolonne[];
  rader: readonly Matriserad[];
  treff: number;
  side: number;
  sider: number;
}

/** Returns one page of the matrix: the clients of the selection, and their next oppgaver. */
export function findMatriseside(
  klientkalendere: readonly Klientkalender[],
  filter: Oversiktsfilter,
  rom: Byraarom,
  idag: Dato,
): Matriseside {
  const klienter = filterKlienter(klientkalendere, filter);
  const sider = Math.max(1, Math.ceil(klienter.length / KLIENTER_PER_SIDE));
  const side = Math.min(Math.max(1, filter.side), sider);
  const paaSiden = klienter.slice((side - 1) * KLIENTER_PER_SIDE, side * KLIENTER_PER_SIDE);
  const fra = addDager(idag, -TILBAKE_DAGER);
  const passer = makeOppgavefilter(filter, rom);
  const perKlient = paaSiden.map(({ klient, kalender }) => ({
    klient,
    kjent: kalender !== null,
    rader: (kalender?.rader ?? []).filter((rad) => rad.oppgave.frist.frist >= fra && passer(klient, rad)),
  }));
  const kolonner = findKolonner(
    perKlient.flatMap(({ rader }) => rader),
    idag,
  );
  return {
    kolonner,
    ...{ treff: klienter.length, side, sider },
    rader: perKlient.map(({ klient, kjent, rader }) => {
      const mine = new Map(rader.map((rad) => [rad.oppgave.noekkel, rad]));
      return {
        klient,
        kjent,
        celler: kolonner.map(({ noekkel, oppgave }) =>
          canSee(klient.rett, oppgave) ? (mine.get(noekkel) ?? null) : ('ikkeTilgang' as const),
        ),
      };
    }),
  };
}

/** The next oppgaver by frist, each once, after the last of those whose frist has passed for all. */
function findKolonner(rader: readonly Fristrad[], idag: Dato): Kolonne[] {
  const kolonner = new Map<Noekkel, Kolonne>();
  for (const { oppgave } of rader) {
    const { noekkel, frist } = oppgave;
    const kjent = kolonner.get(noekkel);
    if (!kjent) kolonner.set(noekkel, { noekkel, oppgave, foerst: frist.frist, sist: frist.frist });
    else if (frist.frist < kjent.foerst) kjent.foerst = frist.frist;
    else if (frist.frist > kjent.sist) kjent.sist = frist.frist;
  }
  const alle = [...kolonner.values()].sort((a, b) =>
    a.foerst === b.foerst ? (a.noekkel < b.noekkel ? -1 : 1) : a.foerst < b.foerst ? -1 : 1,
  );
  const neste = alle.filter(({ sist }) => sist >= idag);
  const tilbake = alle.filter(({ sist }) => sist < idag).slice(-FLEST_TILBAKE);
  return [...tilbake, ...neste].slice(0, FLEST_KOLONNER);
}
