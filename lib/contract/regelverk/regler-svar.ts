import { z } from 'zod';
import { dagSvar, FLYTTEREGLER, HjemmelSvar, KodeMedTekst } from '#lib/contract/felles/svar-felt';
import type { ForbeholdKode } from '#lib/domain/oppgave/forbehold';
import { KONSEKVENSTYPER } from '#lib/domain/oppgave/konsekvens';
import { FORHOLD_NAVN } from '#lib/domain/virksomhet/forhold';
import { FRISTTYPER, OPPGAVETYPER } from '#lib/domain/virksomhet/kodelister';

/** One wording of a rule and the time it holds for, compared with the first day of the period. Null ends: always before, still. */
const Gyldighet = z.strictObject({
  fraOgMed: dagSvar.nullable(),
  tilOgMed: dagSvar.nullable(),
  hjemmel: z.array(HjemmelSvar).readonly(),
});

/** What is published of a rule as it is. */
const Felles = z.strictObject({
  myndighet: z.string(),
  produktomraade: z.string(),
  oppgaveType: z.enum(OPPGAVETYPER),
  fristType: z.enum(FRISTTYPER),
  /** `nesteVirkedag`: moved from a day off. `ingen`: stands on any day. `virkedag`: the rule itself names a working day. */
  flytting: z.enum(FLYTTEREGLER),
  /** A right one may use until the frist, not a duty. */
  frivillig: z.boolean(),
  /** Follows from something an authority has sent, not from the calendar. */
  hendelse: z.boolean(),
  /** The forms it can apply to; null for any. */
  former: z.array(z.string()).readonly().nullable(),
  /** The forhold that make it apply. */
  utloestAv: z.array(z.enum(FORHOLD_NAVN)).readonly(),
  /** The rule about the payment that belongs to a delivery, or the other way round. */
  par: z.string().nullable(),
  lenke: z.string(),
  konsekvens: z.strictObject({
    type: z.enum(KONSEKVENSTYPER),
    hjemmel: z.array(HjemmelSvar).readonly(),
  }),
});

/** A rule as the open API publishes it. */
export const RegelSvar = z.strictObject({
  regel: z.string(),
  /** The ids it was published under before; read in every question, and never written. */
  tidligere: z.array(z.string()).readonly(),
  navn: z.string(),
  beskrivelse: z.string(),
  gyldighet: z.array(Gyldighet).readonly(),
  forbehold: z.array(KodeMedTekst).readonly(),
  ...Felles.shape,
});
export type RegelSvar = z.infer<typeof RegelSvar>;

/** The answer of `GET /api/regelverk/v1/regler`. */
export const ReglerSvar = z.strictObject({
  regelverk: z.strictObject({ versjon: z.string() }),
  regler: z.array(RegelSvar),
});
export type ReglerSvar = z.infer<typeof ReglerSvar>;

/** A rule before it has words. */
type Regel = z.infer<typeof Felles> & {
  id: string;
  tidligere: readonly string[];
  regimer: readonly z.infer<typeof Gyldighet>[];
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
    tidligere: regel.tidligere,
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
