import { AppError } from '#lib/domain/app-error';
import { type Dato, overlapper, toDato } from '#lib/domain/dato';
import type { GjeldendeForhold } from '#lib/domain/forhold';
import { parseNoekkel } from '#lib/domain/noekkel';
import type { Oppgave } from '#lib/domain/oppgave';
import { intervaller, type Situasjon, spenn } from '#lib/domain/situasjon';
import { KONTAKT, type Kontakt } from '#lib/regelverk/kontakt';
import type { Regel } from '#lib/regelverk/regel';
import { regelFor } from '#lib/regelverk/regler';
import type { Aktoer } from './aktoer';
import { getKalender, type Kalender } from './get-kalender';

/** Years after the year of its period in which the frist of an oppgave can lie. */
const AAR_ETTER = 2;

export interface OppgaveMedForklaring extends Omit<Kalender, 'oppgaver' | 'utenDato' | 'situasjon'> {
  oppgave: Oppgave;
  /** The forhold that make it apply, as they were on the last day of its period. */
  grunner: GjeldendeForhold[];
  /** How the rule treats days off. */
  flyttes: Regel['flytting'];
  kontakt: Kontakt;
}

/**
 * One oppgave of a virksomhet, by its noekkel, with what explains it.
 * @throws AppError `ikke-funnet` when the virksomhet has no such oppgave.
 */
export async function getOppgave(
  aktoer: Aktoer,
  organisasjonsnummer: string,
  noekkel: string,
  tid: { naa: Date; idag: Dato },
): Promise<OppgaveMedForklaring> {
  const aar = Number(parseNoekkel(noekkel)?.periode.slice(0, 4));
  if (!(aar >= 2000 && aar <= 2100)) throw new AppError('ikke-funnet');
  const periode = { fraOgMed: toDato(aar, 1, 1), tilOgMed: toDato(aar + AAR_ETTER, 12, 31) };
  const {
    oppgaver,
    utenDato: _,
    situasjon,
    ...kjent
  } = await getKalender(aktoer, organisasjonsnummer, periode, tid);
  const oppgave = oppgaver.find((kandidat) => kandidat.noekkel === noekkel);
  if (!oppgave) throw new AppError('ikke-funnet');
  return {
    ...kjent,
    oppgave,
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
