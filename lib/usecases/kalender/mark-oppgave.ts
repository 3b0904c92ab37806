import { saveMarkering } from '#lib/data/markering';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Dato } from '#lib/domain/dag/dato';
import type { MarkeringVerdi } from '#lib/domain/oppgave/oppgave';
import { getOppgave } from './get-oppgave';

/**
 * Marks an oppgave as done or not relevant, or takes the mark back (`null`). The last one counts;
 * doing the same again changes only who and when.
 * @throws AppError `ikke-tilgang`, or `ikke-funnet` for an oppgave the virksomhet does not have.
 */
export async function markOppgave(
  aktoer: Aktoer,
  organisasjonsnummer: string,
  merke: { noekkel: string; verdi: MarkeringVerdi | null },
  tid: { naa: Date; idag: Dato },
): Promise<void> {
  const { oppgave, virksomhet } = await getOppgave(aktoer, organisasjonsnummer, merke.noekkel, tid);
  return saveMarkering(virksomhet.organisasjonsnummer, {
    noekkel: oppgave.noekkel,
    verdi: merke.verdi,
    personId: aktoer.personId,
    navn: aktoer.navn ?? '',
    tidspunkt: tid.naa,
  });
}
