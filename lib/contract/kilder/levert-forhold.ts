import { z } from 'zod';
import { dato, feil, NAVN, SNUDD_PERIODE, withoutReversedPeriode } from '#lib/contract/felles/levering-felt';
import { isRegnskapsaarSlutt } from '#lib/domain/dag/regnskapsaar';
import type { KildeForholdNavn } from '#lib/domain/kilde/kilde';
import type { ForholdInnhold } from '#lib/domain/kilde/levering';
import { type ForholdVerdier, MVA_TERMINER } from '#lib/domain/virksomhet/forhold';

const jaNei = z.boolean({ error: feil('ugyldig-valg') });

/** The schema of the value of each forhold. */
const VERDI = {
  mvaRegistrert: jaNei,
  mvaTermin: z.enum(MVA_TERMINER, { error: feil('ugyldig-valg') }),
  arbeidsgiver: jaNei,
  antallAnsatte: z
    .int({ error: feil('ugyldig-antall') })
    .min(0, 'ugyldig-antall')
    .max(1_000_000, 'ugyldig-antall'),
  forskuddsskatt: jaNei,
  regnskapsaarSlutt: z.string({ error: feil('ugyldig-dato') }).refine(isRegnskapsaarSlutt, 'ugyldig-dato'),
  omvendtAvgiftsplikt: jaNei,
  saeravgift: jaNei,
  tollkreditt: jaNei,
  utleggstrekk: jaNei,
} satisfies { [N in KildeForholdNavn]: z.ZodType<ForholdVerdier[N]> };

const ett = <N extends KildeForholdNavn>(navn: N) =>
  z.strictObject({
    ...NAVN,
    navn: z.literal(navn),
    verdi: VERDI[navn],
    fraOgMed: dato.nullish(),
    tilOgMed: dato.nullish(),
    trukket: z.boolean({ error: 'ugyldig-valg' }).default(false),
  });

/** One item of `PUT /api/kilder/v1/{kilde}/forhold`. */
export const LevertForholdSchema = z
  .discriminatedUnion(
    'navn',
    [
      ett('mvaRegistrert'),
      ett('mvaTermin'),
      ett('arbeidsgiver'),
      ett('antallAnsatte'),
      ett('forskuddsskatt'),
      ett('regnskapsaarSlutt'),
      ett('omvendtAvgiftsplikt'),
      ett('saeravgift'),
      ett('tollkreditt'),
      ett('utleggstrekk'),
    ],
    { error: feil('ugyldig-valg') },
  )
  .refine(withoutReversedPeriode, SNUDD_PERIODE);

/** Maps an item to what is stored, with fields in a fixed order. */
export function toForholdInnhold(item: z.infer<typeof LevertForholdSchema>): ForholdInnhold {
  // The discriminated union guarantees that `verdi` belongs to `navn`.
  return {
    navn: item.navn,
    verdi: item.verdi,
    fraOgMed: item.fraOgMed ?? null,
    tilOgMed: item.tilOgMed ?? null,
    trukket: item.trukket,
  } as ForholdInnhold;
}
