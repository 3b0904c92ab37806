import type { Dato } from '#lib/domain/dato';
import type { Hjemmel } from '#lib/domain/oppgave';

/** One wording of a rule and the time it holds for, compared with the first day of the period. Null ends: always before, still. */
interface Gyldighet {
  fraOgMed: Dato | null;
  tilOgMed: Dato | null;
  hjemmel: readonly Hjemmel[];
}

/** A rule as the open API publishes it. */
export interface RegelSvar {
  regel: string;
  navn: string;
  beskrivelse: string;
  myndighet: string;
  produktomraade: string;
  oppgaveType: string;
  fristType: string;
  /** `nesteVirkedag`: moved from a day off. `ingen`: stands on any day. `virkedag`: the rule itself names a working day. */
  flytting: string;
  gyldighet: readonly Gyldighet[];
  /** The rule about the payment that belongs to a delivery, or the other way round. */
  par: string | null;
  lenke: string;
}

/** The answer of `GET /api/regelverk/v1/regler`. */
export interface ReglerSvar {
  regelverk: { versjon: string };
  regler: RegelSvar[];
}

/** What is published of a rule, before it has words. */
type Regel = Omit<RegelSvar, 'regel' | 'navn' | 'beskrivelse' | 'gyldighet'> & {
  id: string;
  regimer: readonly Gyldighet[];
};

/** The rules as they are published, in the order they are given. `ord` are the words of a rule by its id. */
export function toReglerSvar(
  versjon: string,
  regler: readonly Regel[],
  ord: (id: string) => { tittel: string; hva: string },
): ReglerSvar {
  return {
    regelverk: { versjon },
    regler: regler.map(({ id, regimer, ...resten }) => ({
      regel: id,
      navn: ord(id).tittel,
      beskrivelse: ord(id).hva,
      ...resten,
      gyldighet: regimer,
    })),
  };
}
