import type { Dato } from '#lib/domain/dato';
import { aarAv, dagAv, maanedAv } from '#lib/domain/dato';
import type { Gjelder, Oppgave } from '#lib/domain/oppgave';
import { alvor, dagerIgjen } from '#lib/domain/oppgavestatus';
import { tekster } from '#lib/messages/index';
import { heleDatoen, maanedOgAar, maanedsnavn, medUkedag } from './dato';

const harTekst = (regel: string): regel is keyof typeof tekster.regler =>
  Object.hasOwn(tekster.regler, regel);

/** The words of a rule; its id when the catalogue has none (a test sees to that it always has). */
export function regeltekst(regel: string): { tittel: string; hva: string } {
  return harTekst(regel) ? tekster.regler[regel] : { tittel: regel, hva: '' };
}

/** The name of an authority; one we have no words for is called what the kilde calls it. */
export function myndighetsnavn({ myndighet, levert }: Pick<Oppgave, 'myndighet' | 'levert'>): string {
  const kjente: Readonly<Record<string, string>> = tekster.myndigheter;
  return kjente[myndighet] ?? levert?.myndighetsnavn ?? myndighet;
}

/** «september–oktober 2026», «2. termin 2026», «oktober 2026» or «2025» */
export function gjelderTekst({ navn, fraOgMed, tilOgMed }: Gjelder): string {
  const aar = aarAv(fraOgMed);
  const [fra, til] = [maanedAv(fraOgMed), maanedAv(tilOgMed)];
  const helMaaned = fra === til && aar === aarAv(tilOgMed);
  if (helMaaned && dagAv(fraOgMed) === 1) return maanedOgAar(aar, fra);
  const termin = /-T(\d)$/.exec(navn)?.[1];
  if (termin && til - fra === 1) return `${maanedsnavn(fra)}–${maanedOgAar(aar, til)}`;
  if (termin) return tekster.termin(Number(termin), aar);
  if (fra === 1 && til === 12) return String(aar);
  return `${heleDatoen(fraOgMed)}–${heleDatoen(tilOgMed)}`;
}

/** What one does, and about what: «Lever mva-meldingen for september–oktober 2026». */
export function oppgavetittel(oppgave: Pick<Oppgave, 'regel' | 'noekkel'>): string {
  return regeltekst(oppgave.regel ?? oppgave.noekkel).tittel;
}

/** Where the link to the authority leads: «Gå til levering hos Skatteetaten». */
export function handlingstekst(oppgave: Pick<Oppgave, 'frist' | 'myndighet' | 'levert'>): string {
  const ord = tekster.oppgave;
  const tekst = oppgave.frist.fristType === 'betalingsfrist' ? ord.gaaTilBetaling : ord.gaaTilLevering;
  return tekst(myndighetsnavn(oppgave));
}

/** The status in words, as it stands on the tag. Says what the authority knows only when a kilde has said it. */
export function statustekst(oppgave: Oppgave, idag: Dato): string {
  const ord = tekster.oppgave.status;
  const erBetaling = oppgave.frist.fristType === 'betalingsfrist';
  switch (alvor(oppgave, idag)) {
    case 'ikkeAktuell':
      return ord.ikkeAktuell;
    case 'fullfoert':
      if (oppgave.levert?.status !== 'fullfoert') return ord.gjort;
      return erBetaling ? ord.betalt : ord.levert;
    case 'forfalt':
      if (!oppgave.levert) return ord.passert;
      return erBetaling ? ord.ikkeBetalt : ord.ikkeLevert;
    default: {
      const dager = dagerIgjen(oppgave.frist.frist, idag);
      return dager === 0 ? ord.idag : ord.igjen(dager);
    }
  }
}

/** Why the date is not, or is, the one the rule names. */
export function flyttetekst({
  flytting,
  flytteregel,
  frist,
}: Pick<Oppgave, 'flytting' | 'flytteregel' | 'frist'>): string {
  const ord = tekster.oppgave;
  if (!flytting) {
    return { nesteVirkedag: ord.ikkeFlyttet, ingen: ord.staarFast, virkedag: ord.virkedag }[
      flytteregel ?? 'nesteVirkedag'
    ];
  }
  const fra = heleDatoen(flytting.fra);
  const til = medUkedag(frist.frist);
  if (flytting.aarsak.type === 'helligdag') {
    return ord.flytting.helligdag(fra, til, tekster.helligdager[flytting.aarsak.helligdag]);
  }
  return ord.flytting[flytting.aarsak.type](fra, til);
}
