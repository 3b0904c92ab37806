import { canSee } from '#lib/domain/virksomhet/rett';
import { type Byraarom, findAnsvarlig } from './byraa';
import { type Fristrad, NAAR, type Naar } from './fristrad';
import type { Klient, Klientkalender } from './klient';

export const VISNINGER = ['liste', 'matrise', 'belastning'] as const;
/** `aapen`: still to be done; `alle`: those that are done, too; `ferdig`: only those. */
export const STATUSVALG = ['aapen', 'alle', 'ferdig'] as const;
export const FORMVALG = ['AS', 'ENK', 'annen'] as const;
export const SORTERINGER = ['frist', 'klient'] as const;

/** What of the overview is shown. Every part of it is in the address. */
export interface Oversiktsfilter {
  vis: (typeof VISNINGER)[number];
  /** Null for the first that has any. */
  naar: Naar | null;
  /** The id of a rule, or a produktomraade. */
  oppgave: string | null;
  status: (typeof STATUSVALG)[number];
  /** `meg`, `ingen`, or the id of a byraamedlem. */
  ansvarlig: string | null;
  form: (typeof FORMVALG)[number] | null;
  /** Part of a name or number. */
  soek: string;
  /** Whether only those with a star are shown. */
  stjerne: boolean;
  /** Whether rights that one may use, such as applications, are shown. */
  valgfrie: boolean;
  sorter: (typeof SORTERINGER)[number];
  side: number;
}

/** The overview before anything is chosen. */
export const UTEN_FILTER: Oversiktsfilter = {
  vis: 'liste',
  naar: null,
  oppgave: null,
  status: 'aapen',
  ansvarlig: null,
  form: null,
  soek: '',
  stjerne: false,
  valgfrie: false,
  sorter: 'frist',
  side: 1,
};

/** Returns the clients that a filter has chosen. */
export function filterKlienter(
  klientkalendere: readonly Klientkalender[],
  { form, soek, stjerne }: Oversiktsfilter,
): readonly Klientkalender[] {
  const ord = soek.trim().toLocaleLowerCase('nb');
  const tall = ord.replace(/\s/g, '');
  const passer = ({ navn, organisasjonsnummer, enhetstype, stjerne: har }: Klient): boolean =>
    (form === null ||
      (form === 'annen' ? enhetstype !== 'AS' && enhetstype !== 'ENK' : enhetstype === form)) &&
    (!stjerne || har) &&
    (ord === '' ||
      navn.toLocaleLowerCase('nb').includes(ord) ||
      (/^\d+$/.test(tall) && organisasjonsnummer.includes(tall)));
  if (form === null && !stjerne && ord === '') return klientkalendere;
  return klientkalendere.filter(({ klient }) => passer(klient));
}

/** Makes the test of whether a frist is among those that a filter has chosen, whatever its day and status. */
export function makeOppgavefilter(
  { oppgave, ansvarlig, valgfrie }: Oversiktsfilter,
  rom: Byraarom,
): (klient: Klient, rad: Fristrad) => boolean {
  const hvem = ansvarlig === 'meg' ? rom.meg : ansvarlig === 'ingen' ? null : ansvarlig;
  return (klient, { oppgave: en }) =>
    (valgfrie || !en.frivillig) &&
    canSee(klient.rett, en) &&
    (oppgave === null || en.regel === oppgave || en.produktomraade === oppgave) &&
    (ansvarlig === null || findAnsvarlig(rom, klient, en) === hvem);
}

/** How many open frister there are of each. */
export type Naartall = Readonly<Record<Naar, number>>;

/** Returns the part of the overview to show when none is chosen: the first that has any. */
export const findFoersteNaar = (tall: Naartall): Naar => NAAR.find((naar) => tall[naar] > 0) ?? 'uka';
