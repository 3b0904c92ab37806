import { type Dato, overlapper } from '#lib/domain/dag/dato';
import type { Kontakt, Oppgaveforklaring } from '#lib/domain/oppgave/forklaring';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { GjeldendeForhold } from '#lib/domain/virksomhet/forhold';
import { MYNDIGHETER } from '#lib/domain/virksomhet/kodelister';
import { intervaller, type Situasjon, spenn } from '#lib/domain/virksomhet/situasjon';
import { forklar } from './forklaring';
import { KONTAKT } from './kontakt';
import { toPaaloept } from './paaloept';

/**
 * Explains an oppgave in this situasjon: why it applies, what happens when it is missed, and whom to contact.
 * `idag` decides what has accrued.
 */
export function forklarOppgave(situasjon: Situasjon, oppgave: Oppgave, idag: Dato): Oppgaveforklaring {
  const forklaring = forklar(oppgave, idag);
  return {
    grunner: toGrunner(situasjon, oppgave),
    kontakt: toKontakt(oppgave),
    forklaring,
    paaloept: forklaring && toPaaloept(oppgave, forklaring.konsekvens, idag),
  };
}

/**
 * Returns the contact: the kilde's own for an oppgave that only a kilde has delivered, else that of the
 * authority.
 */
function toKontakt({ regel, levert, myndighet }: Oppgave): Kontakt {
  if (regel === null && levert) return { ...levert.kontakt, telefonFraUtlandet: null };
  return KONTAKT[MYNDIGHETER.find((kjent) => kjent === myndighet) ?? 'SKE'];
}

/**
 * Returns the last value of each triggering forhold within the period of the oppgave. When the frist comes
 * before the period, the values on the nominal day are used.
 */
function toGrunner(situasjon: Situasjon, { utloestAv, gjelder, nominellFrist }: Oppgave): GjeldendeForhold[] {
  const dagen = { fraOgMed: nominellFrist, tilOgMed: nominellFrist };
  const periode = gjelder && gjelder.fraOgMed <= nominellFrist ? gjelder : dagen;
  return utloestAv.flatMap((navn) => {
    const siste = intervaller(situasjon, navn).findLast((intervall) => overlapper(spenn(intervall), periode));
    return siste ? [{ navn, verdi: siste.verdi, opphav: siste.opphav } as GjeldendeForhold] : [];
  });
}
