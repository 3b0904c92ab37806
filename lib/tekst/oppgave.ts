import type { Dato } from '#lib/domain/dag/dato';
import { aarAv, dagAv, maanedAv, sisteDagIMaaneden, toDato } from '#lib/domain/dag/dato';
import type { SpraakTekst } from '#lib/domain/felles/spraak';
import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import type { Gjelder, Kildeord, Oppgave } from '#lib/domain/oppgave/oppgave';
import { alvor, dagerIgjen, isTrukket } from '#lib/domain/oppgave/oppgavestatus';
import type { Tekster } from '#lib/messages/index';
import { fill, fillAntall } from '#lib/messages/mal';
import { dagnr, dagOgMaaned, heleDatoen, maanedOgAar, maanedsnavn, withUkedag } from './dato';
import type { Oppgaveord } from './ord';

const hasTekst = (tekster: Oppgaveord, regel: string): regel is keyof Tekster['regler'] =>
  Object.hasOwn(tekster.regler, regel);

/** Returns the texts of a rule; its id when the catalogue has none (a test ensures that it always has). */
export function regeltekst(tekster: Tekster, regel: string): { tittel: string; hva: string } {
  return hasTekst(tekster, regel) ? tekster.regler[regel] : { tittel: regel, hva: '' };
}

/** Returns the name of an authority; the kilde's own name for one that the catalogue does not know. */
export function myndighetsnavn(
  tekster: Oppgaveord,
  { myndighet, levert }: Pick<Oppgave, 'myndighet' | 'levert'>,
): string {
  const kjente: Readonly<Record<string, string>> = tekster.myndigheter;
  return kjente[myndighet] ?? levert?.myndighetsnavn ?? myndighet;
}

/** «oktober 2026», «september–oktober 2026», «2. kvartal 2026», «2. termin 2026», «2025» or «3.–17. mars 2026» */
export function gjelderTekst(tekster: Oppgaveord, { navn, fraOgMed, tilOgMed }: Gjelder): string {
  const aar = aarAv(fraOgMed);
  const sammeAar = aar === aarAv(tilOgMed);
  const sammeMaaned = sammeAar && maanedAv(fraOgMed) === maanedAv(tilOgMed);
  const [, slag, nr = ''] = /-([TK])(\d)$/.exec(navn) ?? [];
  const ordenstall = tekster.dato.ordenstall[Number(nr) - 1] ?? nr;
  const heltAar = fraOgMed === toDato(aar, 1, 1) && tilOgMed === toDato(aar, 12, 31);
  if (heltAar) return slag === 'T' ? fill(tekster.termin, { nr: ordenstall, aar }) : String(aar);
  if (slag === 'K') return fill(tekster.kvartal, { nr: ordenstall, aar });
  if (dagAv(fraOgMed) === 1 && tilOgMed === sisteDagIMaaneden(tilOgMed)) {
    const [fra, til] = [fraOgMed, tilOgMed].map((dag) => maanedOgAar(tekster, aarAv(dag), maanedAv(dag)));
    if (sammeMaaned) return `${til}`;
    return sammeAar ? `${maanedsnavn(tekster, maanedAv(fraOgMed))}–${til}` : `${fra}–${til}`;
  }
  const til = heleDatoen(tekster, tilOgMed);
  if (fraOgMed === tilOgMed) return til;
  if (sammeMaaned) return `${dagnr(tekster, fraOgMed)}–${til}`;
  return `${sammeAar ? dagOgMaaned(tekster, fraOgMed) : heleDatoen(tekster, fraOgMed)}–${til}`;
}

/** Returns a kilde's text in the language of the page, or else in the first language it was delivered in. */
export function iSpraaket(tekster: Oppgaveord, tekst: readonly SpraakTekst[]): string | undefined {
  return (tekst.find(({ spraak }) => spraak === tekster.spraak) ?? tekst[0])?.tekst;
}

/**
 * Returns what to do and about what: «Lever mva-meldingen for september–oktober 2026». An oppgave without a
 * rule gets the kilde's description, or else the title of the rule in its noekkel.
 */
export function oppgavetittel(
  tekster: Oppgaveord,
  {
    regel,
    noekkel,
    levert,
  }: Pick<Oppgave, 'regel' | 'noekkel'> & { levert?: Pick<Kildeord, 'beskrivelse'> | null },
): string {
  const id = regel ?? parseNoekkel(noekkel)?.regel ?? '';
  const fraKilden = regel === null && levert ? iSpraaket(tekster, levert.beskrivelse) : undefined;
  if (fraKilden) return fraKilden;
  return hasTekst(tekster, id) ? tekster.regler[id].tittel : tekster.kilder.ukjentTittel;
}

/** Returns the text of the link to the authority: «Gå til levering hos Skatteetaten». */
export function handlingstekst(
  tekster: Oppgaveord,
  oppgave: Pick<Oppgave, 'frist' | 'myndighet' | 'levert' | 'oppgaveType' | 'frivillig'>,
): string {
  return fill(handlingsmal(tekster, oppgave), { myndighet: myndighetsnavn(tekster, oppgave) });
}

function handlingsmal(
  tekster: Oppgaveord,
  { frist, oppgaveType, frivillig }: Parameters<typeof handlingstekst>[1],
) {
  const ord = tekster.oppgave;
  if (frist.fristType === 'betalingsfrist') return ord.gaaTilBetaling;
  // Documentation requirements are not sent to anyone.
  if (oppgaveType === 'dokumentasjonskrav') return ord.lesMer;
  if (frivillig) return ord.gaaTilTjeneste;
  return oppgaveType === 'registreringskrav' ? ord.gaaTilRegistrering : ord.gaaTilLevering;
}

/** Describes what can still be done about an oppgave that is forfalt. */
export function forfalttekst(
  tekster: Oppgaveord,
  { frist, oppgaveType }: Pick<Oppgave, 'frist' | 'oppgaveType'>,
): string {
  const ord = tekster.oppgave.forfaltHjelp;
  if (frist.fristType === 'betalingsfrist') return ord.betalingsfrist;
  return oppgaveType === 'rapporteringskrav' ? ord.leveringsfrist : ord.annet;
}

/** Whether it is a right that was not marked as used, and whose day has passed. */
export const isOverdue = (oppgave: Oppgave, idag: Dato): boolean =>
  alvor(oppgave, idag) === 'ikkeAktuell' && !oppgave.markering;

/**
 * Returns the status as shown on the tag. Refers to what the authority knows only when a kilde has delivered.
 */
export function statustekst(tekster: Oppgaveord, oppgave: Oppgave, idag: Dato): string {
  const ord = tekster.oppgave.status;
  const isBetaling = oppgave.frist.fristType === 'betalingsfrist';
  switch (alvor(oppgave, idag)) {
    case 'ikkeAktuell':
      if (isTrukket(oppgave)) return ord.trukket;
      return isOverdue(oppgave, idag) ? ord.ute : ord.ikkeAktuell;
    case 'fullfoert':
      if (oppgave.levert?.status !== 'fullfoert') return ord.gjort;
      return isBetaling ? ord.betalt : ord.levert;
    case 'forfalt':
      if (!oppgave.levert) return ord.passert;
      return isBetaling ? ord.ikkeBetalt : ord.ikkeLevert;
    default: {
      const dager = dagerIgjen(oppgave.frist.frist, idag);
      return dager === 0 ? ord.idag : fillAntall(ord.igjen, dager);
    }
  }
}

/** Explains why the frist is, or is not, the day the rule names. */
export function flyttetekst(
  tekster: Tekster,
  { flytting, flytteregel, frist }: Pick<Oppgave, 'flytting' | 'flytteregel' | 'frist'>,
): string {
  const ord = tekster.oppgave;
  if (!flytting) {
    return { nesteVirkedag: ord.ikkeFlyttet, ingen: ord.staarFast, virkedag: ord.virkedag }[
      flytteregel ?? 'nesteVirkedag'
    ];
  }
  const fra = heleDatoen(tekster, flytting.fra);
  const til = withUkedag(tekster, frist.frist);
  if (flytting.aarsak.type === 'helligdag') {
    return ord.flytting.helligdag(fra, til, tekster.helligdager[flytting.aarsak.helligdag]);
  }
  return ord.flytting[flytting.aarsak.type](fra, til);
}

/**
 * Describes an oppgave in one line, for use without other context: «Lever mva-meldingen (september–oktober
 * 2026)».
 */
export function oppgavebeskrivelse(tekster: Oppgaveord, oppgave: Oppgave): string {
  const { gjelder } = oppgave;
  return `${oppgavetittel(tekster, oppgave)}${gjelder ? ` (${gjelderTekst(tekster, gjelder)})` : ''}`;
}
