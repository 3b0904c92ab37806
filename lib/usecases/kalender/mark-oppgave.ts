import { saveMarkeringer } from '#lib/data/markering';
import type { Dato } from '#lib/domain/dag/dato';
import type { MarkeringVerdi } from '#lib/domain/oppgave/oppgave';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';
import { readGrunnlagFor } from '#lib/usecases/grunnlag/read-grunnlag';
import { requireOppgave } from './get-oppgave';

/**
 * Marks an oppgave as fullfoert or not relevant, or removes the mark (`null`). The last mark counts; setting
 * the same mark again changes only who and when.
 * @throws AppError `ikke-funnet` for an oppgave the virksomhet does not have, or that the person may not see
 */
export async function markOppgave(
  tilgang: Kalendertilgang,
  merke: { noekkel: string; verdi: MarkeringVerdi | null },
  tid: { naa: Date; idag: Dato },
): Promise<void> {
  const { oppgave } = requireOppgave(await readGrunnlagFor(tilgang, tid), tilgang.rett, merke.noekkel, tid);
  await saveMarkeringer([
    {
      organisasjonsnummer: tilgang.organisasjonsnummer,
      noekkel: oppgave.noekkel,
      verdi: merke.verdi,
      personId: tilgang.aktoer.personId,
      navn: tilgang.aktoer.navn ?? '',
      tidspunkt: tid.naa,
    },
  ]);
}
