import { z } from 'zod';
import { feil, tekst } from '#lib/contract/felles/levering-felt';
import { KILDESTATUSER } from '#lib/domain/kilde/kilde';
import { UTFALL, type Utfall } from '#lib/domain/kilde/levering';

/** The largest number of items in one call. */
export const MAKS_LEVERINGER = 1000;

/**
 * Validates the envelope of a delivery: an object with the list under `navn`, or a bare list. Each item is
 * validated separately. `item` is only used for the OpenAPI document.
 */
export const leveringer = (navn: 'oppgaver' | 'hendelser' | 'forhold', item: z.ZodType) =>
  z.preprocess(
    (body) => (Array.isArray(body) ? { [navn]: body } : body),
    z
      .strictObject(
        {
          [navn]: z
            .array(z.unknown(), { error: feil('ugyldig-liste') })
            .min(1, 'tom-liste')
            .max(MAKS_LEVERINGER, 'for-mange')
            .meta({ listeAv: item }),
        },
        { error: 'ugyldig-objekt' },
      )
      .transform((body) => (body[navn] ?? []) as readonly unknown[]),
  );

/** The body of `POST /api/kilder/v1/{kilde}/status`. */
export const KildestatusSchema = z.strictObject(
  {
    status: z.enum(KILDESTATUSER, { error: feil('ugyldig-valg') }),
    melding: tekst(200).nullish(),
  },
  { error: 'ugyldig-objekt' },
);

/** The outcome of one item. `eksternId` is null when it could not be read. */
export const LeveringsresultatSvar = z.strictObject({
  eksternId: z.string().nullable(),
  resultat: z.enum(UTFALL),
  /** Why the item was rejected. Left out otherwise. */
  feil: z
    .array(z.strictObject({ felt: z.string(), kode: z.string(), melding: z.string() }))
    .readonly()
    .optional(),
});
export type LeveringsresultatSvar = z.infer<typeof LeveringsresultatSvar>;

/** The answer to a delivery: the number of items by outcome, and the outcome of each in the order sent. */
export const LeveringsSvar = z.strictObject({
  antall: z.strictObject({
    lagret: z.int(),
    uendret: z.int(),
    foreldet: z.int(),
    avvist: z.int(),
  } satisfies Record<Utfall, z.ZodType>),
  resultater: z.array(LeveringsresultatSvar).readonly(),
});
export type LeveringsSvar = z.infer<typeof LeveringsSvar>;

/** Counts the outcomes and builds the answer. */
export function toLeveringsSvar(resultater: readonly LeveringsresultatSvar[]): LeveringsSvar {
  const antall = Object.fromEntries(UTFALL.map((utfall) => [utfall, 0])) as Record<Utfall, number>;
  for (const { resultat } of resultater) antall[resultat]++;
  return { antall, resultater };
}
