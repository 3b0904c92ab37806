import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { type Byraarom, findAnsvarlig, LENGSTE_NOTAT, toAnsvarsnavn, toMerkenavn } from './byraa';
import { makeFristsoek } from './fristsoek';
import type { Klientfrist, Klientkalender } from './klient';

/** A line of an uploaded list. A value is null when the list has no such column, and empty to take away what is there. */
export interface Importlinje {
  linje: number;
  organisasjonsnummer: string;
  noekkel: string;
  /** The name of a member of the firm's space. */
  ansvarlig: string | null;
  notat: string | null;
}

/** What a line changes about a frist. What is not there is not changed. */
export interface Importendring {
  organisasjonsnummer: Organisasjonsnummer;
  noekkel: Noekkel;
  ansvarlig?: { omraade: string; medlem: string | null };
  notat?: { verdi: string | null };
}

/**
 * Why a line is refused.
 * - `ikkeTilgang`: the client is none of the person's.
 * - `ukjentNoekkel`: the client has no such frist, or the person may not see it.
 * - `ukjentNavn`, `flertydigNavn`: no member, or several, have the name.
 * - `heleKlienten`: somebody is responsible for all of the client, and cannot be taken away for one area.
 * - `motstrid`: an earlier line says something else about the same.
 */
export type Importavvisning =
  | 'ikkeTilgang'
  | 'ukjentNoekkel'
  | 'ukjentNavn'
  | 'flertydigNavn'
  | 'heleKlienten'
  | 'langtNotat'
  | 'motstrid';

export interface Importplan {
  endringer: Importendring[];
  /** How many lines change nothing, or nothing that an earlier one has not changed. */
  uendret: number;
  avvist: { linje: number; grunn: Importavvisning }[];
}

/** Returns what the lines of a list change, and which of them are refused. A refused line changes nothing. */
export function planImport(
  linjer: readonly Importlinje[],
  klientkalendere: readonly Klientkalender[],
  rom: Byraarom,
): Importplan {
  const find = makeFristsoek(klientkalendere);
  const medlemmer = Map.groupBy(rom.medlemmer, ({ navn }) => toSammenlignbart(navn));
  const plan: Importplan = { endringer: [], uendret: 0, avvist: [] };
  const satt = new Map<string, string | null>();
  for (const linje of linjer) {
    const funnet = find(linje.organisasjonsnummer.replace(/\s/g, ''), linje.noekkel);
    const svar = typeof funnet === 'string' ? funnet : readLinje(linje, funnet, { rom, medlemmer, satt });
    if (typeof svar === 'string') plan.avvist.push({ linje: linje.linje, grunn: svar });
    else if (svar.ansvarlig || svar.notat) plan.endringer.push(svar);
    else plan.uendret += 1;
  }
  return plan;
}

interface Kjent {
  rom: Byraarom;
  medlemmer: ReadonlyMap<string, readonly { id: string }[]>;
  /** What earlier lines have set. */
  satt: Map<string, string | null>;
}

function readLinje(
  linje: Importlinje,
  { klient, rad: { oppgave } }: Klientfrist,
  { rom, medlemmer, satt }: Kjent,
): Importendring | Importavvisning {
  const { organisasjonsnummer } = klient;
  const { noekkel, produktomraade: omraade } = oppgave;
  const endring: Importendring = { organisasjonsnummer, noekkel };
  const nye: [string, string | null][] = [];
  if (linje.ansvarlig !== null) {
    const [medlem = null, ...flere] = medlemmer.get(toSammenlignbart(linje.ansvarlig)) ?? [];
    if (linje.ansvarlig !== '' && !medlem) return 'ukjentNavn';
    if (flere.length > 0) return 'flertydigNavn';
    const ny = medlem?.id ?? null;
    if (ny !== findAnsvarlig(rom, klient, oppgave)) {
      if (ny === null && rom.ansvar.has(toAnsvarsnavn(organisasjonsnummer, ''))) return 'heleKlienten';
      endring.ansvarlig = { omraade, medlem: ny };
      nye.push([toAnsvarsnavn(organisasjonsnummer, omraade), ny]);
    }
  }
  if (linje.notat !== null) {
    const merkenavn = toMerkenavn(organisasjonsnummer, noekkel);
    const ny = toLinjeskift(linje.notat) || null;
    if (ny !== null && ny.length > LENGSTE_NOTAT) return 'langtNotat';
    if (ny !== (toLinjeskift(rom.merker.get(merkenavn)?.notat ?? '') || null)) {
      endring.notat = { verdi: ny };
      nye.push([`notat ${merkenavn}`, ny]);
    }
  }
  if (nye.some(([navn, ny]) => satt.has(navn) && satt.get(navn) !== ny)) return 'motstrid';
  // What is set once is changed once, so that it can be undone.
  if (endring.ansvarlig && satt.has(toAnsvarsnavn(organisasjonsnummer, omraade))) delete endring.ansvarlig;
  if (endring.notat && satt.has(`notat ${toMerkenavn(organisasjonsnummer, noekkel)}`)) delete endring.notat;
  for (const [navn, ny] of nye) satt.set(navn, ny);
  return endring;
}

const toSammenlignbart = (navn: string): string =>
  navn.trim().replace(/\s+/g, ' ').normalize('NFC').toLocaleLowerCase('nb');

/** Spreadsheets write the line breaks of a cell in their own way. */
const toLinjeskift = (tekst: string): string => tekst.trim().replace(/\r\n?/g, '\n');
