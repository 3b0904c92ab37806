import type { Dato } from '#lib/domain/dato';
import type { ForbeholdKode } from '#lib/domain/forbehold';
import type { ForholdNavn } from '#lib/domain/forhold';
import type { Hjemmel } from '#lib/domain/oppgave';

/** One wording of a rule and the time it holds for, compared with the first day of the period. Null ends: always before, still. */
interface Gyldighet {
  fraOgMed: Dato | null;
  tilOgMed: Dato | null;
  hjemmel: readonly Hjemmel[];
}

/** What is published of a rule as it is. */
interface Felles {
  myndighet: string;
  produktomraade: string;
  oppgaveType: string;
  fristType: string;
  /** `nesteVirkedag`: moved from a day off. `ingen`: stands on any day. `virkedag`: the rule itself names a working day. */
  flytting: string;
  /** A right one may use until the frist, not a duty. */
  frivillig: boolean;
  /** Follows from something an authority has sent, not from the calendar. */
  hendelse: boolean;
  /** The forms it can apply to; null for any. */
  former: readonly string[] | null;
  /** The forhold that make it apply. */
  utloestAv: readonly ForholdNavn[];
  /** The rule about the payment that belongs to a delivery, or the other way round. */
  par: string | null;
  lenke: string;
}

/** A rule as the open API publishes it. */
export interface RegelSvar extends Felles {
  regel: string;
  navn: string;
  beskrivelse: string;
  gyldighet: readonly Gyldighet[];
  konsekvens: { type: string; hjemmel: readonly Hjemmel[] };
  forbehold: readonly { kode: string; tekst: string }[];
}

/** The answer of `GET /api/regelverk/v1/regler`. */
export interface ReglerSvar {
  regelverk: { versjon: string };
  regler: RegelSvar[];
}

/** A rule before it has words. */
type Regel = Felles & {
  id: string;
  regimer: readonly Gyldighet[];
  konsekvens: { type: string; hjemmel: readonly Hjemmel[] };
  forbehold: readonly ForbeholdKode[];
};

/** The words of an answer. */
export interface ReglerOrd {
  regel(id: string): { tittel: string; hva: string };
  forbehold(kode: ForbeholdKode): string;
}

/** The rules as they are published, in the order they are given. */
export function toReglerSvar(versjon: string, regler: readonly Regel[], ord: ReglerOrd): ReglerSvar {
  return { regelverk: { versjon }, regler: regler.map((regel) => toRegelSvar(regel, ord)) };
}

function toRegelSvar(regel: Regel, ord: ReglerOrd): RegelSvar {
  const { tittel, hva } = ord.regel(regel.id);
  return {
    regel: regel.id,
    navn: tittel,
    beskrivelse: hva,
    myndighet: regel.myndighet,
    produktomraade: regel.produktomraade,
    oppgaveType: regel.oppgaveType,
    fristType: regel.fristType,
    flytting: regel.flytting,
    frivillig: regel.frivillig,
    hendelse: regel.hendelse,
    former: regel.former,
    utloestAv: regel.utloestAv,
    gyldighet: regel.regimer,
    konsekvens: { type: regel.konsekvens.type, hjemmel: regel.konsekvens.hjemmel },
    forbehold: regel.forbehold.map((kode) => ({ kode, tekst: ord.forbehold(kode) })),
    par: regel.par,
    lenke: regel.lenke,
  };
}
