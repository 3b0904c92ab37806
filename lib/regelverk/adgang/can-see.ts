import type { Kildesvar } from '#lib/domain/kilde/kilde';
import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import { canSee, isHele, type Rett } from '#lib/domain/virksomhet/rett';
import { regelFor } from '#lib/regelverk/regler/regler';

/** Whether a kilde answers for something that may be seen. */
export const canSeeKilde = (rett: Rett, { regler }: Pick<Kildesvar, 'regler'>): boolean =>
  isHele(rett) ||
  regler.some((id) => {
    const regel = regelFor(id);
    return regel !== undefined && canSee(rett, regel);
  });

/** Whether an oppgave may be seen, by its noekkel alone. One that no rule has is seen by those who see everything. */
export function canSeeNoekkel(rett: Rett, noekkel: string): boolean {
  if (isHele(rett)) return true;
  const regel = regelFor(parseNoekkel(noekkel)?.regel ?? '');
  return regel !== undefined && canSee(rett, regel);
}
