import { aarAv, addDager, addMaaneder, type Dato, maanedAv, sisteDagIMaaneden } from '#lib/domain/dag/dato';
import { aaBetale } from './aa-betale';
import type { Oppgave } from './oppgave';
import { isFerdig, isForSent, isIntern } from './oppgavestatus';

/** The days that count as now: this many after today. */
export const NAA_DAGER = 30;

/** A row: one oppgave, or a delivery and its payment when both are due on the same day, the delivery first. */
export type Rad = readonly [Oppgave] | readonly [levering: Oppgave, betaling: Oppgave];

/** An amount to pay in øre, and the number of payments whose amount is not known. */
export type Sum = ReturnType<typeof aaBetale>;

/** The oppgaver that need attention on a day, by urgency. */
export interface Naa {
  /** Late, according to an authority. The largest known amount first, then the oldest. */
  sent: Rad[];
  /** Due within 30 days. */
  snart: Rad[];
  /** The frist has passed, and no authority has since said whether it is done. */
  ukjent: Rad[];
  /** The sums that are overdue, due in the rest of this month, due in the next month, and all three together. */
  betale: { forfalt: Sum; denne: Sum; neste: Sum; alt: Sum };
  /** The first open oppgave after the 30 days. */
  deretter: Oppgave | null;
}

/** Puts together a delivery and its payment when both are given and due on the same day. Keeps the order of the first of them. */
export function toRader(oppgaver: readonly Oppgave[]): Rad[] {
  const perNoekkel = new Map<string, Oppgave>(oppgaver.map((en) => [en.noekkel, en]));
  const brukt = new Set<string>();
  return oppgaver.flatMap((en): Rad[] => {
    if (brukt.has(en.noekkel)) return [];
    const par = en.par === null ? undefined : perNoekkel.get(en.par);
    if (!par || brukt.has(par.noekkel) || par.frist.frist !== en.frist.frist) return [[en]];
    brukt.add(par.noekkel);
    return [en.frist.fristType === 'betalingsfrist' ? [par, en] : [en, par]];
  });
}

/** Returns the oppgave of a row to act on: the first that is not done, else the first. */
export const hovedoppgave = (rad: Rad, idag: Dato): Oppgave =>
  rad.find((en) => !isFerdig(en, idag)) ?? rad[0];

/** Returns what a row still has to pay, in øre; null when it has nothing to pay, or no kilde has said how much. */
export const gjenstaaendeBeloep = (rad: Rad, idag: Dato): number | null =>
  rad.find((en) => !isFerdig(en, idag) && en.levert?.beloep)?.levert?.beloep ?? null;

const beloep = (rad: Rad): number => Math.max(...rad.map(({ levert }) => levert?.beloep ?? 0));

/**
 * Sorts out the oppgaver that need attention on a day. `oppgaver` are in the order of frist. A late one is kept however old it
 * is; one that no authority has said anything about is kept only in the year of the day.
 */
export function toNaa(oppgaver: readonly Oppgave[], idag: Dato): Naa {
  const aapne = oppgaver.filter((en) => !isFerdig(en, idag) && !isIntern(en));
  const sent = aapne.filter((en) => isForSent(en, idag));
  const siste = addDager(idag, NAA_DAGER);
  const maanedslutt = sisteDagIMaaneden(idag);
  const nesteSlutt = sisteDagIMaaneden(addMaaneder(idag, 1));
  const mellom = (fra: Dato, til: Dato) => (en: Oppgave) => en.frist.frist >= fra && en.frist.frist <= til;
  const denne = aapne.filter(mellom(idag, maanedslutt));
  const neste = aapne.filter(mellom(addDager(maanedslutt, 1), nesteSlutt));
  return {
    sent: toRader(sent).sort((a, b) => beloep(b) - beloep(a)),
    snart: toRader(aapne.filter(mellom(idag, siste))),
    ukjent: toRader(
      aapne.filter(
        (en) => en.frist.frist < idag && !isForSent(en, idag) && aarAv(en.frist.frist) === aarAv(idag),
      ),
    ),
    betale: {
      forfalt: aaBetale(sent, idag),
      denne: aaBetale(denne, idag),
      neste: aaBetale(neste, idag),
      alt: aaBetale([...sent, ...denne, ...neste], idag),
    },
    deretter: aapne.find((en) => en.frist.frist > siste && !en.frivillig) ?? null,
  };
}

/** Returns the oppgaver of each month of a year, without the internal ones. */
export function toMaaneder(oppgaver: readonly Oppgave[], aar: number): readonly (readonly Oppgave[])[] {
  return Array.from({ length: 12 }, (_, nr) =>
    oppgaver.filter(
      (en) => aarAv(en.frist.frist) === aar && maanedAv(en.frist.frist) === nr + 1 && !isIntern(en),
    ),
  );
}
