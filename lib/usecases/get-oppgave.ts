import { AppError } from '#lib/domain/app-error';
import type { Dato } from '#lib/domain/dato';
import type { Oppgave } from '#lib/domain/oppgave';
import { fristvindu } from '#lib/regelverk/fristvindu';
import type { Aktoer } from './aktoer';
import { forklarOppgave, type Oppgaveforklaring } from './forklar-oppgave';
import { getKalender, type Kalender } from './get-kalender';

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
  const periode = fristvindu(noekkel);
  if (!periode) throw new AppError('ikke-funnet');
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
