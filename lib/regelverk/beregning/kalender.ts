import { aarAv, type Dato, FOERSTE_AAR, isIn, type Periode, SISTE_AAR, toDato } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import type { Myndighetshendelse } from '#lib/domain/kilde/myndighetshendelse';
import { toOppsyn } from '#lib/domain/kilde/oppsyn';
import { flett } from '#lib/domain/oppgave/flett';
import type {
  BeregnetOppgave,
  LevertOppgave,
  Markering,
  Oppgave,
  UtenDato,
} from '#lib/domain/oppgave/oppgave';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { type Situasjon, toSituasjon } from '#lib/domain/virksomhet/situasjon';
import { beregn } from './beregn';
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

/** A calendar, and the rules that cannot be dated until more is known. */
export interface Regelkalender {
  oppgaver: Oppgave[];
  utenDato: UtenDato[];
}

/**
 * How many calendar years a kilde may move a frist, in either direction, for it still to be matched with the
 * computed oppgave.
 */
const MARGIN_AAR = 2;

/** Returns computed oppgaver from outside the periode that a kilde has moved into it. */
function flyttetInn(
  situasjon: Situasjon,
  leverte: readonly LevertOppgave[],
  periode: Periode,
  alt: readonly BeregnetOppgave[],
): BeregnetOppgave[] {
  const iPerioden = new Set(alt.map((o) => o.noekkel));
  const savnet = new Set(
    leverte.filter((l) => isIn(periode, l.frist.frist) && !iPerioden.has(l.noekkel)).map((l) => l.noekkel),
  );
  if (savnet.size === 0) return [];
  const vid = {
    fraOgMed: toDato(Math.max(FOERSTE_AAR, aarAv(periode.fraOgMed) - MARGIN_AAR), 1, 1),
    tilOgMed: toDato(Math.min(SISTE_AAR, aarAv(periode.tilOgMed) + MARGIN_AAR), 12, 31),
  };
  return beregn(situasjon, vid).oppgaver.filter((o) => savnet.has(o.noekkel));
}

/** Keeps the first oppgave of each noekkel. */
function foerste(oppgaver: readonly BeregnetOppgave[]): BeregnetOppgave[] {
  const ut = new Map<string, BeregnetOppgave>();
  for (const oppgave of oppgaver) if (!ut.has(oppgave.noekkel)) ut.set(oppgave.noekkel, oppgave);
  return [...ut.values()];
}

/**
 * Builds the calendar of a virksomhet on `idag` from its forhold, the deliveries of the kilder and the marks
 * of the user. Pure. Both ends of the periode are included; see `beregn` and `flett`.
 */
export function kalender({
  forhold,
  leverteOppgaver,
  hendelser = [],
  markeringer,
  kilder,
  periode,
  idag,
}: Kalendergrunnlag): Regelkalender {
  const situasjon = toSituasjon(forhold);
  const { oppgaver, utenDato } = beregn(situasjon, periode);
  const inn = leverteOppgaver.length === 0 ? [] : flyttetInn(situasjon, leverteOppgaver, periode, oppgaver);
  // Oppgaver from events come first, so that an extension replaces the ordinary oppgave.
  const egne = hendelser.flatMap(toOppgaver);
  const beregnede = egne.length + inn.length === 0 ? oppgaver : foerste([...egne, ...oppgaver, ...inn]);
  return {
    oppgaver: flett({
      beregnede,
      leverte: leverteOppgaver,
      markeringer,
      periode,
      idag,
      ...(kilder && { oppsyn: toOppsyn(kilder) }),
    }),
    utenDato,
  };
}
