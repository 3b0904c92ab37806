import { aarAv, type Dato, type Periode, seneste, tidligste } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import { toOppsyn } from '#lib/domain/kilde/oppsyn';
import type { BeregnetOppgave, Oppgave, UtenDato } from '#lib/domain/oppgave/oppgave';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { vinduFor } from '#lib/regelverk/motor/profil';
import { REGLER } from '#lib/regelverk/regler/regler';
import { beregn, DEKNING } from './beregn';
import { Minne } from './minne';
import { situasjonsnoekkel } from './situasjonsnoekkel';
import { isDelt, uroert } from './uroerte';

/** A calendar, and the rules that cannot be dated until more is known. Shared: do not modify. */
export interface Regelkalender {
  readonly oppgaver: readonly Oppgave[];
  readonly utenDato: readonly UtenDato[];
}

/** The calendar of all in one situation for whom nothing is delivered or marked. Frozen. */
export interface FellesKalender {
  readonly kalender: Regelkalender;
  /** The oppgaver as computed, in the same order. */
  readonly beregnede: readonly BeregnetOppgave[];
}

/** What the calendar of a virksomhet depends on, beside its forhold. */
export interface Felleskrav {
  periode: Periode;
  idag: Dato;
  kilder?: readonly Kildesvar[] | undefined;
}

/**
 * The size of a generation of the memory; there are two, so 64 MB at most. A calendar of a year takes 1 to 2
 * kB, since its oppgaver are shared, so that a generation holds some 20 000 situations. One with only oppgaver
 * of its own is counted as fifty times as much.
 */
const MAKS_BYTES = 32_000_000;
/** An estimate of an oppgave that nobody else has: as computed, as in the calendar, and all they refer to. */
const BYTES_PER_EGEN = 1000;
const BYTES_PER_UTEN_DATO = 300;
/** The two lists, and what holds them. */
const BYTES_PER_KALENDER = 400;
const BYTES_PER_DELT = 16;

/** Makes a memory of calendars. For tests; the others share the one of the process. */
export const makeKalenderminne = (maksBytes: number): Minne<FellesKalender> => new Minne(maksBytes);

/**
 * The memory of the process. The rules are not part of its keys: they are loaded with this module, and never
 * change while it lives.
 */
export const KALENDERMINNE = makeKalenderminne(MAKS_BYTES);

/** The last answer of `toReglerord`: all businesses of a request have the same kilder. */
let sisteRegler: { av: readonly (readonly string[])[]; ord: string } = { av: [], ord: '' };

/** Returns the rules that some kilde answers for, as a word. They decide the oppsyn of what is not delivered. */
function toReglerord(kilder: readonly Kildesvar[]): string {
  const { av, ord } = sisteRegler;
  if (av.length === kilder.length && kilder.every((kilde, i) => kilde.regler === av[i])) return ord;
  const alle = new Set(kilder.flatMap(({ regler }) => regler));
  sisteRegler = {
    av: kilder.map(({ regler }) => regler),
    ord: REGLER.flatMap(({ id }) => (alle.has(id) ? [id] : [])).join(' '),
  };
  return sisteRegler.ord;
}

/** Everything the calendar depends on beside the situation, and the days of the situation that count. */
interface Ramme {
  fraOgMed: Dato;
  tilOgMed: Dato;
  idag: Dato;
  reglerord: string;
  rom: string;
  vindu: Periode;
}

let sisteRamme: Ramme | undefined;

/** Returns the frame of a calendar. The last one is kept: those that compute many ask for the same. */
function toRamme({ fraOgMed, tilOgMed }: Periode, idag: Dato, reglerord: string): Ramme {
  if (
    sisteRamme?.fraOgMed === fraOgMed &&
    sisteRamme.tilOgMed === tilOgMed &&
    sisteRamme.idag === idag &&
    sisteRamme.reglerord === reglerord
  )
    return sisteRamme;
  const foersteAar = aarAv(seneste(fraOgMed, DEKNING.fraOgMed));
  const sisteAar = aarAv(tidligste(tilOgMed, DEKNING.tilOgMed));
  const rom = `${fraOgMed} ${tilOgMed} ${idag} ${reglerord}`;
  sisteRamme = { fraOgMed, tilOgMed, idag, reglerord, rom, vindu: vinduFor(foersteAar, sisteAar) };
  return sisteRamme;
}

function regnUt(
  forhold: readonly Forhold[],
  { periode, idag, kilder = [] }: Felleskrav,
): { felles: FellesKalender; bytes: number } {
  const { oppgaver, utenDato } = beregn(toSituasjon(forhold), periode);
  const egne = oppgaver.reduce((antall, b) => antall + (isDelt(b) ? 0 : 1), 0);
  const oppsyn = toOppsyn(kilder);
  const uroerte = oppgaver.map((b) =>
    uroert(b, idag, oppsyn({ regel: b.regel, levert: null, frist: b.frist })),
  );
  const felles = Object.freeze({
    kalender: Object.freeze({ oppgaver: Object.freeze(uroerte), utenDato: Object.freeze(utenDato) }),
    beregnede: Object.freeze(oppgaver),
  });
  const bytes =
    BYTES_PER_KALENDER +
    oppgaver.length * BYTES_PER_DELT +
    egne * BYTES_PER_EGEN +
    utenDato.length * BYTES_PER_UTEN_DATO;
  return { felles, bytes };
}

/**
 * Returns the calendar of a virksomhet before anything is delivered or marked. Virksomheter in the same
 * situation share one answer: see `situasjonsnoekkel`.
 */
export function fellesKalender(
  minne: Minne<FellesKalender>,
  forhold: readonly Forhold[],
  krav: Felleskrav,
): FellesKalender {
  const { rom, vindu } = toRamme(krav.periode, krav.idag, krav.kilder ? toReglerord(krav.kilder) : '');
  const noekkel = situasjonsnoekkel(forhold, vindu);
  if (noekkel === null) return regnUt(forhold, krav).felles;
  const kjent = minne.find(rom, noekkel);
  if (kjent) return kjent;
  const { felles, bytes } = regnUt(forhold, krav);
  minne.save(rom, noekkel, felles, bytes);
  return felles;
}
