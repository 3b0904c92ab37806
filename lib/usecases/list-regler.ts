import type { Dato } from '#lib/domain/dato';
import type { ForbeholdKode } from '#lib/domain/forbehold';
import type { Organisasjonsform, SaerligForholdNavn } from '#lib/domain/forhold';
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
  /** The forms it can apply to; null for any. */
  former: readonly Organisasjonsform[] | null;
  /** What somebody must have said yes to; null when nothing. */
  krever: SaerligForholdNavn | null;
  /** A right one may use, not a duty. */
  frivillig: boolean;
  forbehold: readonly ForbeholdKode[];
}

/** Every rule there is, in the order of the catalogue. Open to everyone. */
export function listRegler(): Regelopplysning[] {
  return REGLER.map(({ regimer, par, former, krever, frivillig, forbehold, gjelder: _, ...regel }) => ({
    ...regel,
    par: par ?? null,
    former: former ?? null,
    krever: krever ?? null,
    frivillig: frivillig ?? false,
    forbehold: forbehold ?? [],
    regimer: regimer.map(({ fraOgMed, tilOgMed, hjemmel }) => ({ fraOgMed, tilOgMed, hjemmel })),
  }));
}
