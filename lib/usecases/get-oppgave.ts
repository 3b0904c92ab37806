import { AppError } from '#lib/domain/app-error';
import { type Dato, toDato } from '#lib/domain/dato';
import { parseNoekkel } from '#lib/domain/noekkel';
import type { Oppgave } from '#lib/domain/oppgave';
import type { Aktoer } from './aktoer';
import { forklarOppgave, type Oppgaveforklaring } from './forklar-oppgave';
import { getKalender, type Kalender } from './get-kalender';

/** Years after the year of its period in which the frist of an oppgave can lie. */
const AAR_ETTER = 2;

export interface OppgaveMedForklaring
  extends Omit<Kalender, 'oppgaver' | 'utenDato' | 'situasjon'>,
    Oppgaveforklaring {
  oppgave: Oppgave;
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
    ...forklarOppgave(situasjon, oppgave, tid.idag),
  };
}
