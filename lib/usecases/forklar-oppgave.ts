import { type Dato, overlapper } from '#lib/domain/dato';
import type { GjeldendeForhold } from '#lib/domain/forhold';
import type { Forklaring } from '#lib/domain/forklaring';
import { MYNDIGHETER } from '#lib/domain/kodelister';
import type { Oppgave } from '#lib/domain/oppgave';
import { intervaller, type Situasjon, spenn } from '#lib/domain/situasjon';
import { forklar } from '#lib/regelverk/forklaring';
import { KONTAKT, type Kontakt } from '#lib/regelverk/kontakt';

/** What explains an oppgave, beside what it says itself. */
export interface Oppgaveforklaring {
  /** The forhold that make it apply, as they were on the last day of its period. */
  grunner: GjeldendeForhold[];
  kontakt: Kontakt;
  /** Null for one that comes from a kilde alone. */
  forklaring: Forklaring | null;
}

/** Why an oppgave applies to a virksomhet in this situasjon, what happens when it is missed, and whom to ask about it. */
export function forklarOppgave(situasjon: Situasjon, oppgave: Oppgave, idag: Dato): Oppgaveforklaring {
  return {
    grunner: toGrunner(situasjon, oppgave),
    kontakt: toKontakt(oppgave),
    forklaring: forklar(oppgave, idag),
  };
}

/** What only a kilde tells of, the kilde answers for; else the authority. */
function toKontakt({ regel, levert, myndighet }: Oppgave): Kontakt {
  if (regel === null && levert) return { ...levert.kontakt, telefonFraUtlandet: null };
  return KONTAKT[MYNDIGHETER.find((kjent) => kjent === myndighet) ?? 'SKE'];
}

/** The last value of each forhold that held within the period the oppgave is about; when it is due before that, on the day the law names. */
function toGrunner(situasjon: Situasjon, { utloestAv, gjelder, nominellFrist }: Oppgave): GjeldendeForhold[] {
  const dagen = { fraOgMed: nominellFrist, tilOgMed: nominellFrist };
  const periode = gjelder && gjelder.fraOgMed <= nominellFrist ? gjelder : dagen;
  return utloestAv.flatMap((navn) => {
    const siste = intervaller(situasjon, navn).findLast((intervall) => overlapper(spenn(intervall), periode));
    return siste ? [{ navn, verdi: siste.verdi, opphav: siste.opphav } as GjeldendeForhold] : [];
  });
}
