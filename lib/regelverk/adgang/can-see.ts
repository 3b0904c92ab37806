import type { Kildesvar } from '#lib/domain/kilde/kilde';
import { parseNoekkel } from '#lib/domain/oppgave/noekkel';
import { canSee, isHele, type Rett } from '#lib/domain/virksomhet/rett';
import type { Hendelsesregel } from '#lib/regelverk/motor/regel';
import { HENDELSESREGLER } from '#lib/regelverk/regler/hendelsesregler';
import { regelFor } from '#lib/regelverk/regler/regler';

/** Whether a kilde answers for something that may be seen. */
export const canSeeKilde = (rett: Rett, { regler }: Pick<Kildesvar, 'regler'>): boolean =>
  isHele(rett) ||
  // One without rules delivers oppgaver of its own, whose areas only they tell. That it is silent tells nothing.
  regler.length === 0 ||
  regler.some((id) => canSeeRegel(rett, id));

/** The duties that follow from an event have rules of their own. */
const HENDELSER = new Map<string, Hendelsesregel>(
  Object.values(HENDELSESREGLER).map((regel) => [regel.id, regel]),
);

function canSeeRegel(rett: Rett, id: string): boolean {
  const regel = regelFor(id) ?? HENDELSER.get(id);
  return regel !== undefined && canSee(rett, regel);
}

/** Whether an oppgave may be seen, by its noekkel alone. One that no rule has is seen by those who see everything. */
export function canSeeNoekkel(rett: Rett, noekkel: string): boolean {
  if (isHele(rett)) return true;
  return canSeeRegel(rett, parseNoekkel(noekkel)?.regel ?? '');
}
