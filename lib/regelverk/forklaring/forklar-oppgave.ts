import { type Dato, overlapper } from '#lib/domain/dag/dato';
import type { Kontakt, Oppgaveforklaring } from '#lib/domain/oppgave/forklaring';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { GjeldendeForhold } from '#lib/domain/virksomhet/forhold';
import { MYNDIGHETER } from '#lib/domain/virksomhet/kodelister';
import { intervaller, type Situasjon, spenn } from '#lib/domain/virksomhet/situasjon';
import { forklar } from './forklaring';
import { KONTAKT } from './kontakt';

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
