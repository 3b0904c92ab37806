import { overlapper } from '#lib/domain/dato';
import type { GjeldendeForhold } from '#lib/domain/forhold';
import type { Oppgave } from '#lib/domain/oppgave';
import { intervaller, type Situasjon, spenn } from '#lib/domain/situasjon';
import { KONTAKT, type Kontakt } from '#lib/regelverk/kontakt';
import type { Regel } from '#lib/regelverk/regel';
import { regelFor } from '#lib/regelverk/regler';

/** What explains an oppgave, beside what it says itself. */
export interface Forklaring {
  /** The forhold that make it apply, as they were on the last day of its period. */
  grunner: GjeldendeForhold[];
  /** How the rule treats days off. */
  flyttes: Regel['flytting'];
  kontakt: Kontakt;
}

/** Why an oppgave applies to a virksomhet in this situasjon, and whom to ask about it. */
export function forklarOppgave(situasjon: Situasjon, oppgave: Oppgave): Forklaring {
  return {
    grunner: toGrunner(situasjon, oppgave),
    flyttes: (oppgave.regel && regelFor(oppgave.regel)?.flytting) || 'nesteVirkedag',
    kontakt: KONTAKT[oppgave.myndighet],
  };
}

/** The last value of each forhold that held within the period the oppgave is about. */
function toGrunner(situasjon: Situasjon, { utloestAv, gjelder, frist }: Oppgave): GjeldendeForhold[] {
  const periode = gjelder ?? { fraOgMed: frist.frist, tilOgMed: frist.frist };
  return utloestAv.flatMap((navn) => {
    const siste = intervaller(situasjon, navn).findLast((intervall) => overlapper(spenn(intervall), periode));
    return siste ? [{ navn, verdi: siste.verdi, opphav: siste.opphav } as GjeldendeForhold] : [];
  });
}
