import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { tilstand } from '#lib/domain/oppgave/oppgavestatus';
import type { Byraarom } from '#lib/domain/oversikt/byraa';
import type { Eksportrad } from '#lib/domain/oversikt/eksport';
import type { Oversiktsfilter } from '#lib/domain/oversikt/filter';
import type { Tekster } from '#lib/messages/index';
import { gjelderTekst, handlingsslag, oppgavetittel, statustekst } from './oppgave';
import { utvalgstekst } from './oversikt';

/** The words of a row, in the language of the page. */
export function eksportord(tekster: Tekster, { oppgave }: Pick<Eksportrad, 'oppgave'>, idag: Dato) {
  const ord = tekster.oversikt.eksport;
  return {
    oppgave: oppgavetittel(tekster, oppgave),
    periode: oppgave.gjelder && gjelderTekst(tekster, oppgave.gjelder),
    type: ord.type[handlingsslag(oppgave)],
    aarsak: aarsaksord(tekster, oppgave),
    status: fristStatus(tekster, oppgave, idag),
  };
}

/** The status, without the days that are left: a file is read on another day. */
function fristStatus(tekster: Tekster, oppgave: Oppgave, idag: Dato): string {
  const naa = tilstand(oppgave, idag);
  return naa === 'snart' || naa === 'noeytral'
    ? tekster.oversikt.filter.statusvalg.aapen
    : statustekst(tekster, oppgave, idag);
}

/** Why the frist is another day than the first one, in a few words; null when it is not. */
function aarsaksord(tekster: Tekster, { flytting, levert }: Oppgave): string | null {
  if (!flytting) return null;
  const { aarsak } = flytting;
  if (aarsak.type === 'helligdag') return tekster.helligdager[aarsak.helligdag];
  const ord = tekster.oversikt.eksport.flyttet[aarsak.type];
  return levert?.aarsak ? `${ord}: ${levert.aarsak}` : ord;
}

const LENGSTE_NAVN = 100;
const ASCII: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** Returns the name of a file of a selection, without its ending: `frister-neste-uke-oppgave-mva-2026-11-26`. */
export function eksportnavn(tekster: Tekster, filter: Oversiktsfilter, rom: Byraarom, idag: Dato): string {
  const ord = `${tekster.oversikt.eksport.fil} ${utvalgstekst(tekster, filter, rom)}`
    .toLocaleLowerCase('nb')
    .replace(/[æøå]/g, (bokstav) => ASCII[bokstav] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return `${ord.slice(0, LENGSTE_NAVN).replace(/-$/, '')}-${idag}`;
}
