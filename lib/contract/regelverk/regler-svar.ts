import { z } from 'zod';
import { dagSvar, FLYTTEREGLER, HjemmelSvar, KodeMedTekstSvar } from '#lib/contract/felles/svar-felt';
import type { ForbeholdKode } from '#lib/domain/oppgave/forbehold';
import { KONSEKVENSTYPER } from '#lib/domain/oppgave/konsekvens';
import { FORHOLD_NAVN } from '#lib/domain/virksomhet/forhold';
import { FRISTTYPER, OPPGAVETYPER } from '#lib/domain/virksomhet/kodelister';

/**
 * One wording of a rule and when it holds, compared with the first day of the period. `fraOgMed: null` means
 * always before, `tilOgMed: null` means still.
 */
const Gyldighet = z.strictObject({
  fraOgMed: dagSvar.nullable(),
  tilOgMed: dagSvar.nullable(),
  hjemmel: z.array(HjemmelSvar).readonly(),
});

/** The fields of a rule that are published unchanged. */
const Felles = z.strictObject({
  myndighet: z.string(),
  produktomraade: z.string(),
  oppgaveType: z.enum(OPPGAVETYPER),
  fristType: z.enum(FRISTTYPER),
  /**
   * `nesteVirkedag`: moved from a day off. `ingen`: never moved. `virkedag`: the rule itself names a working
   * day.
   */
  flytting: z.enum(FLYTTEREGLER),
  /** True for a right that may be used until the frist, not a duty. */
  frivillig: z.boolean(),
  /** True when it follows from an event of an authority, not from the calendar. */
  hendelse: z.boolean(),
  /** The organisasjonsformer it can apply to; null for all. */
  former: z.array(z.string()).readonly().nullable(),
  /** The forhold that make it apply. */
  utloestAv: z.array(z.enum(FORHOLD_NAVN)).readonly(),
  /** The rule of the payment that belongs to a delivery, or the reverse. */
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
  /** Earlier ids of the rule. Accepted in requests, never returned elsewhere. */
  tidligere: z.array(z.string()).readonly(),
  navn: z.string(),
  beskrivelse: z.string(),
  gyldighet: z.array(Gyldighet).readonly(),
  forbehold: z.array(KodeMedTekstSvar).readonly(),
  ...Felles.shape,
});
export type RegelSvar = z.infer<typeof RegelSvar>;

/** The answer of `GET /api/regelverk/v1/regler`. */
export const ReglerSvar = z.strictObject({
  regelverk: z.strictObject({ versjon: z.string() }),
  regler: z.array(RegelSvar),
});
export type ReglerSvar = z.infer<typeof ReglerSvar>;

/** A rule without texts. */
type Regel = z.infer<typeof Felles> & {
  id: string;
  tidligere: readonly string[];
  regimer: readonly z.infer<typeof Gyldighet>[];
  forbehold: readonly ForbeholdKode[];
};

/** Texts of an answer. Passed in by the caller. */
export interface ReglerOrd {
  regel(id: string): { tittel: string; hva: string };
  forbehold(kode: ForbeholdKode): string;
}

/** Maps the rules to what is published, in the order given. */
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
