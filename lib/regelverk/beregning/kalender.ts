import { aarAv, type Dato, FOERSTE_AAR, isIn, type Periode, SISTE_AAR, toDato } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import type { Myndighetshendelse } from '#lib/domain/kilde/myndighetshendelse';
import { toOppsyn } from '#lib/domain/kilde/oppsyn';
import { flett } from '#lib/domain/oppgave/flett';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { BeregnetOppgave, LevertOppgave, Markering } from '#lib/domain/oppgave/oppgave';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { regelFor } from '#lib/regelverk/regler/regler';
import { fellesKalender, KALENDERMINNE, type Regelkalender } from './felles-kalender';
import { toOppgaver } from './hendelser';

/** The input of a calendar. */
export interface Kalendergrunnlag {
  forhold: readonly Forhold[];
  leverteOppgaver: readonly LevertOppgave[];
  /** Events from authorities that give a frist of their own, or extend one. */
  hendelser?: readonly Myndighetshendelse[];
  markeringer: readonly Markering[];
  /** The answer of each kilde, which decides the oppsyn of the oppgaver. */
  kilder?: readonly Kildesvar[];
  periode: Periode;
  /** Today in Oslo. */
  idag: Dato;
}

/**
 * How many calendar years a kilde may move a frist, in either direction, for it still to be matched with the
 * computed oppgave.
 */
const MARGIN_AAR = 2;

/** Returns the periode and the years around it from which a kilde may have moved an oppgave into it. */
const withMargin = ({ fraOgMed, tilOgMed }: Periode): Periode => ({
  fraOgMed: toDato(Math.max(FOERSTE_AAR, aarAv(fraOgMed) - MARGIN_AAR), 1, 1),
  tilOgMed: toDato(Math.min(SISTE_AAR, aarAv(tilOgMed) + MARGIN_AAR), 12, 31),
});

/** Whether a delivery can be about an oppgave of a rule: a noekkel that a kilde has made is of no rule. */
const canBeBeregnet = ({ noekkel }: LevertOppgave): boolean =>
  regelFor(noekkel.slice(0, noekkel.indexOf(':'))) !== undefined;

/** Returns computed oppgaver from outside the periode that a kilde has moved into it. */
function flyttetInn(
  omBeregnede: readonly LevertOppgave[],
  periode: Periode,
  alt: readonly BeregnetOppgave[],
  beregnVidt: () => readonly BeregnetOppgave[],
): readonly BeregnetOppgave[] {
  const savnet = new Set(omBeregnede.flatMap((l) => (isIn(periode, l.frist.frist) ? [l.noekkel] : [])));
  if (savnet.size > 0) for (const { noekkel } of alt) savnet.delete(noekkel);
  return savnet.size === 0 ? [] : beregnVidt().filter((o) => savnet.has(o.noekkel));
}

/** Keeps the first oppgave of each noekkel. */
function foerste(oppgaver: readonly BeregnetOppgave[]): BeregnetOppgave[] {
  const ut = new Map<string, BeregnetOppgave>();
  for (const oppgave of oppgaver) if (!ut.has(oppgave.noekkel)) ut.set(oppgave.noekkel, oppgave);
  return [...ut.values()];
}

/**
 * Builds the calendar of a virksomhet on `idag` from its forhold, the deliveries of the kilder and the marks
 * of the user. Both ends of the periode are included; see `beregn` and `flett`. A pure function: what it
 * remembers, in `minne`, shows only in its speed. The result is shared and frozen as far as nothing is
 * delivered or marked.
 */
export function kalender(
  { forhold, leverteOppgaver, hendelser = [], markeringer, kilder, periode, idag }: Kalendergrunnlag,
  minne = KALENDERMINNE,
): Regelkalender {
  const felles = fellesKalender(minne, forhold, { periode, idag, kilder });
  if (leverteOppgaver.length + hendelser.length + markeringer.length === 0) return felles.kalender;
  const omBeregnede = leverteOppgaver.filter(canBeBeregnet);
  const inn = flyttetInn(
    omBeregnede,
    periode,
    felles.beregnede,
    () => fellesKalender(minne, forhold, { periode: withMargin(periode), idag, kilder }).beregnede,
  );
  const egne = hendelser.flatMap(toOppgaver);
  const roert = new Set<Noekkel>();
  for (const liste of [egne, inn, omBeregnede, markeringer])
    for (const { noekkel } of liste) roert.add(noekkel);
  const { beregnede, kalender: uberoert } = felles;
  const delt =
    roert.size === 0
      ? { beregnede: [], uroerte: uberoert.oppgaver }
      : {
          // Oppgaver from events come first, so that an extension replaces the ordinary oppgave.
          beregnede: foerste([...egne, ...beregnede.filter(({ noekkel }) => roert.has(noekkel)), ...inn]),
          uroerte: uberoert.oppgaver.filter(({ noekkel }) => !roert.has(noekkel)),
        };
  return {
    oppgaver: flett({
      ...delt,
      leverte: leverteOppgaver,
      markeringer,
      periode,
      idag,
      ...(kilder && { oppsyn: toOppsyn(kilder) }),
    }),
    utenDato: uberoert.utenDato,
  };
}
