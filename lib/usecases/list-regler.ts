import type { Dato } from '#lib/domain/dato';
import type { Hjemmel } from '#lib/domain/oppgave';
import type { Regel } from '#lib/regelverk/regel';
import { REGLER } from '#lib/regelverk/regler';

/** A rule without what computes: all that can be said of it before one knows whom it is about. */
export interface Regelopplysning
  extends Pick<
    Regel,
    'id' | 'myndighet' | 'produktomraade' | 'oppgaveType' | 'fristType' | 'flytting' | 'lenke'
  > {
  /** The wordings the rule has had, oldest first. Null ends: always before, still. */
  regimer: { fraOgMed: Dato | null; tilOgMed: Dato | null; hjemmel: readonly Hjemmel[] }[];
  par: string | null;
}

/** Every rule there is, in the order of the catalogue. Open to everyone. */
export function listRegler(): Regelopplysning[] {
  return REGLER.map(
    ({ id, myndighet, produktomraade, oppgaveType, fristType, flytting, lenke, par, regimer }) => ({
      id,
      myndighet,
      produktomraade,
      oppgaveType,
      fristType,
      flytting,
      lenke,
      par: par ?? null,
      regimer: regimer.map(({ fraOgMed, tilOgMed, hjemmel }) => ({ fraOgMed, tilOgMed, hjemmel })),
    }),
  );
}
