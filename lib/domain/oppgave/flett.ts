import { type Dato, isIn, type Periode } from '#lib/domain/dag/dato';
import { sammenlignFrist } from './kalender';
import { toNoekkelIndeks } from './kalender-indeks';
import type { Noekkel } from './noekkel';
import type {
  BeregnetOppgave,
  Flytting,
  Kildeord,
  LevertOppgave,
  Markering,
  Oppgave,
  Oppsyn,
} from './oppgave';
import { oppgavestatus } from './oppgavestatus';

/** The parts a calendar is made of. */
export interface Fletting {
  /**
   * The oppgaver the rules compute, each noekkel once. Covers more than `periode` where a kilde may have
   * moved one into it.
   */
  beregnede: readonly BeregnetOppgave[];
  /**
   * Computed oppgaver in `periode` that nobody has delivered or marked, as `toUroert` makes them, for callers whose
   * calendars share them. None of them is in `beregnede`.
   */
  uroerte?: readonly Oppgave[];
  /** The oppgaver the kilder have delivered. For one kilde and noekkel, the last in the list is current. */
  leverte: readonly LevertOppgave[];
  markeringer: readonly Markering[];
  periode: Periode;
  idag: Dato;
  /** Returns how much a kilde can say about an oppgave. By default `foer` for a delivered one, else `ingen`. */
  oppsyn?: (oppgave: Omit<Oppgave, 'oppsyn'>) => Oppsyn;
}

const fromKilde = (l: LevertOppgave): Kildeord => ({
  kilde: l.kilde,
  kildenavn: l.kildenavn,
  myndighetsnavn: l.myndighetsnavn,
  kontakt: l.kontakt,
  beskrivelse: l.beskrivelse,
  opprinneligFrist: l.opprinneligFrist,
  aarsak: l.aarsak,
  status: l.status,
  statusDato: l.statusDato,
  beloep: l.beloep,
  betaling: l.betaling,
  ...(l.betingetVedtak && { betingetVedtak: l.betingetVedtak }),
});

const tilbake = (l: LevertOppgave): NonNullable<Oppgave['trukket']> => ({
  kilde: l.kilde,
  kildenavn: l.kildenavn,
  statusDato: l.statusDato,
});

/**
 * Returns the move a kilde has made: from the day it states, or else from `ellers`. Null when the frist has
 * not moved.
 */
function flyttetAvKilde(l: LevertOppgave, ellers: Dato): Flytting | null {
  const fra = l.opprinneligFrist ?? ellers;
  return fra === l.frist.frist ? null : { fra, aarsak: { type: 'kilde', aarsak: l.aarsak } };
}

function toOppgave(
  b: BeregnetOppgave,
  l: LevertOppgave | undefined,
  t: LevertOppgave | undefined,
  markering: Markering | null,
  idag: Dato,
): Omit<Oppgave, 'oppsyn'> {
  const levert = l ? fromKilde(l) : null;
  const frist = l?.frist ?? b.frist;
  return {
    noekkel: b.noekkel,
    regel: b.regel,
    gjelder: b.gjelder,
    myndighet: b.myndighet,
    produktomraade: b.produktomraade,
    oppgaveType: b.oppgaveType,
    frist,
    nominellFrist: b.nominellFrist,
    flytting: (l && flyttetAvKilde(l, b.frist.frist)) ?? b.flytting,
    flytteregel: b.flytteregel,
    utloestAv: b.utloestAv,
    hjemmel: b.hjemmel,
    lenke: l?.lenke ?? b.lenke,
    par: b.par,
    frivillig: b.frivillig,
    status: oppgavestatus({ levert, markering }, frist.frist, idag, b.frivillig),
    markering,
    levert,
    trukket: t ? tilbake(t) : null,
  };
}

/** Makes the oppgave of one that nobody has delivered or marked. Frozen. */
export function toUroert(b: BeregnetOppgave, idag: Dato, oppsyn: Oppsyn): Oppgave {
  return Object.freeze({ ...toOppgave(b, undefined, undefined, null, idag), oppsyn });
}

/** Makes an oppgave that no rule computes of its delivery. A withdrawn one is kept, and is not to be done. */
function toEgenOppgave(l: LevertOppgave, markering: Markering | null, idag: Dato): Omit<Oppgave, 'oppsyn'> {
  const levert = fromKilde(l);
  return {
    noekkel: l.noekkel,
    regel: null,
    gjelder: l.gjelder,
    myndighet: l.myndighet,
    produktomraade: l.produktomraade,
    oppgaveType: l.oppgaveType,
    frist: l.frist,
    nominellFrist: l.opprinneligFrist ?? l.frist.frist,
    flytting: flyttetAvKilde(l, l.frist.frist),
    flytteregel: null,
    utloestAv: [],
    hjemmel: [],
    lenke: l.lenke,
    par: null,
    frivillig: false,
    status: oppgavestatus({ levert, markering }, l.frist.frist, idag),
    markering,
    levert,
    trukket: l.status === 'trukket' ? tilbake(l) : null,
  };
}

const isSorted = (oppgaver: readonly Oppgave[]): boolean =>
  oppgaver.every((o, i) => {
    const forrige = oppgaver[i - 1];
    return forrige === undefined || sammenlignFrist(forrige, o) <= 0;
  });

/**
 * Merges computed oppgaver, deliveries and marks to one calendar, sorted by frist, then noekkel, each noekkel
 * once.
 * A delivery with the noekkel of a computed oppgave overrides its status, frist and link; the rest stays as
 * the rule says. A delivery with a noekkel of its own stands alone. A delivery that is `trukket` overrides
 * nothing, and stays as withdrawn where it stood alone. The frist after this decides whether an oppgave is in
 * the periode.
 */
export function flett({
  beregnede,
  uroerte = [],
  leverte,
  markeringer,
  periode,
  idag,
  oppsyn = ({ levert }) => (levert ? 'foer' : 'ingen'),
}: Fletting): Oppgave[] {
  const { fraOgMed, tilOgMed } = periode;
  const ferdig = (oppgave: Omit<Oppgave, 'oppsyn'>): Oppgave =>
    Object.freeze(Object.assign(oppgave, { oppsyn: oppsyn(oppgave) }));
  const indeks = toNoekkelIndeks(leverte, markeringer);
  const ut: Oppgave[] = [...uroerte];
  /** What is delivered about computed oppgaver; the rest stands alone. */
  const sett = new Set<Noekkel>();
  for (const b of beregnede) {
    const l = indeks.levert.get(b.noekkel);
    const trukket = indeks.trukket.get(b.noekkel);
    if (l || trukket) sett.add(b.noekkel);
    const { frist } = l ? l.frist : b.frist;
    if (frist < fraOgMed || frist > tilOgMed) continue;
    const markering = indeks.markering.get(b.noekkel) ?? null;
    ut.push(ferdig(toOppgave(b, l, trukket, markering, idag)));
  }
  for (const [noekkel, l] of [...indeks.levert, ...indeks.trukket]) {
    if (sett.has(noekkel) || !isIn(periode, l.frist.frist)) continue;
    ut.push(ferdig(toEgenOppgave(l, indeks.markering.get(noekkel) ?? null, idag)));
  }
  // Computed oppgaver are sorted already; only a delivery can break the order.
  return isSorted(ut) ? ut : ut.sort(sammenlignFrist);
}
