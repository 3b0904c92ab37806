import type { Dato } from '#lib/domain/dag/dato';
import { aarAv, dagAv, maanedAv, sisteDagIMaaneden, toDato } from '#lib/domain/dag/dato';
import type { Spraak, SpraakTekst } from '#lib/domain/felles/spraak';
import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import type { Gjelder, Kildeord, Oppgave } from '#lib/domain/oppgave/oppgave';
import { dagerIgjen, isIntern, tilstand } from '#lib/domain/oppgave/oppgavestatus';
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

/** Where to look for a text that is not in the language of the page: the other Norwegian first. */
const RESERVE: Readonly<Record<Spraak, readonly Spraak[]>> = {
  nb: ['nb', 'nn', 'en'],
  nn: ['nn', 'nb', 'en'],
  en: ['en', 'nb', 'nn'],
};

/** Returns a kilde's text in the language of the page, or else in the language nearest to it. */
export const iSpraaket = (
  { spraak }: Pick<Tekster, 'spraak'>,
  tekst: readonly SpraakTekst[],
): SpraakTekst | undefined =>
  RESERVE[spraak].map((ett) => tekst.find((en) => en.spraak === ett)).find((en) => en !== undefined);

type Tittelgrunnlag = Pick<Oppgave, 'regel' | 'noekkel'> & {
  levert?: Pick<Kildeord, 'beskrivelse'> | null;
};

/** Returns the kilde's own description of an oppgave without a rule. */
const kildetittel = (tekster: Oppgaveord, { regel, levert }: Tittelgrunnlag): SpraakTekst | undefined =>
  regel === null && levert ? iSpraaket(tekster, levert.beskrivelse) : undefined;

/** Returns the language of a title that is not in the language of the page; else undefined. */
export function tittelspraak(tekster: Oppgaveord, oppgave: Tittelgrunnlag): Spraak | undefined {
  const spraak = kildetittel(tekster, oppgave)?.spraak;
  return spraak === tekster.spraak ? undefined : spraak;
}

/**
 * Returns what to do and about what: «Lever mva-meldingen for september–oktober 2026». An oppgave without a
 * rule gets the kilde's description, or else the title of the rule in its noekkel.
 */
export function oppgavetittel(tekster: Oppgaveord, oppgave: Tittelgrunnlag): string {
  const id = oppgave.regel ?? parseNoekkel(oppgave.noekkel)?.regel ?? '';
  const fraKilden = kildetittel(tekster, oppgave)?.tekst;
  if (fraKilden) return fraKilden;
  return hasTekst(tekster, id) ? tekster.regler[id].tittel : tekster.kilder.ukjentTittel;
}

type Handlingsgrunnlag = Pick<Oppgave, 'frist' | 'oppgaveType' | 'frivillig'>;

/** Returns the kind of service that the link of an oppgave leads to. */
export function handlingsslag({ frist, oppgaveType, frivillig }: Handlingsgrunnlag) {
  if (frist.fristType === 'betalingsfrist') return 'betaling';
  // Documentation requirements are not sent to anyone.
  if (oppgaveType === 'dokumentasjonskrav') return 'lesing';
  if (frivillig) return 'tjeneste';
  return oppgaveType === 'registreringskrav' ? 'registrering' : 'levering';
}

/** Returns the text of the link to the authority: «Gå til levering hos Skatteetaten». */
export function handlingstekst(
  tekster: Tekster,
  oppgave: Handlingsgrunnlag & Pick<Oppgave, 'myndighet' | 'levert'>,
): string {
  const ord = tekster.oppgave;
  const mal = {
    betaling: ord.gaaTilBetaling,
    lesing: ord.lesMer,
    tjeneste: ord.gaaTilTjeneste,
    registrering: ord.gaaTilRegistrering,
    levering: ord.gaaTilLevering,
  }[handlingsslag(oppgave)];
  return fill(mal, { myndighet: myndighetsnavn(tekster, oppgave) });
}

/** Returns the same text in one word: «Lever». */
export function handlingsord(tekster: Tekster, oppgave: Handlingsgrunnlag): string {
  const ord = tekster.naa;
  return {
    betaling: ord.betal,
    lesing: ord.lesMer,
    tjeneste: ord.lesMer,
    registrering: ord.registrer,
    levering: ord.lever,
  }[handlingsslag(oppgave)];
}

/** Describes what can still be done about an oppgave that is forfalt. */
export function forfalttekst(
  tekster: Tekster,
  { frist, oppgaveType }: Pick<Oppgave, 'frist' | 'oppgaveType'>,
): string {
  const ord = tekster.oppgave.forfaltHjelp;
  if (frist.fristType === 'betalingsfrist') return ord.betalingsfrist;
  return oppgaveType === 'rapporteringskrav' ? ord.leveringsfrist : ord.annet;
}

/** Whether it is an optional right that was not marked as used, and whose frist has passed. */
export const isOverdue = (oppgave: Oppgave, idag: Dato): boolean => tilstand(oppgave, idag) === 'ute';

/** The key of the text for an oppgave that an authority has not received. */
const savnet = ({ frist }: Pick<Oppgave, 'frist'>): 'ikkeBetalt' | 'ikkeLevert' =>
  frist.fristType === 'betalingsfrist' ? 'ikkeBetalt' : 'ikkeLevert';

/**
 * Returns the status as shown on the tag. Refers to what the authority knows only when a kilde has delivered.
 */
export function statustekst(tekster: Oppgaveord, oppgave: Oppgave, idag: Dato): string {
  const ord = tekster.oppgave.status;
  switch (tilstand(oppgave, idag)) {
    case 'mottatt':
      return oppgave.frist.fristType === 'betalingsfrist' ? ord.betalt : ord.levert;
    case 'uenig':
      return fill(ord.uenig[oppgave.markering?.verdi ?? 'fullfoert'], {
        myndighet: myndighetsnavn(tekster, oppgave),
        sier: ord.sier[savnet(oppgave)],
      });
    case 'forfalt':
      return ord[savnet(oppgave)];
    case 'ukjent':
      return isIntern(oppgave) ? ord.passert : ord.ukjent;
    case 'gjort':
      return ord.gjort;
    case 'sagtGjort':
      return ord.sagtGjort;
    case 'ikkeAktuell':
      return ord.ikkeAktuell;
    case 'ute':
      return ord.ute;
    case 'trukket':
      return ord.trukket;
    default: {
      const dager = dagerIgjen(oppgave.frist.frist, idag);
      return dager === 0 ? ord.idag : fillAntall(ord.igjen, dager);
    }
  }
}

/** Returns the advice for a state that needs explaining, such as a dispute; null for the others. */
export function statushjelp(tekster: Tekster, oppgave: Oppgave, idag: Dato): string | null {
  const ord = tekster.oppgave;
  const hvem = { myndighet: myndighetsnavn(tekster, oppgave) };
  switch (tilstand(oppgave, idag)) {
    case 'forfalt':
      return forfalttekst(tekster, oppgave);
    case 'uenig':
      return fill(ord.uenighet[oppgave.markering?.verdi ?? 'fullfoert'], hvem);
    case 'ukjent':
      return isIntern(oppgave) ? null : ord.ukjentHjelp;
    case 'sagtGjort':
      return fill(ord.sagtGjortHjelp, hvem);
    default:
      return null;
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
