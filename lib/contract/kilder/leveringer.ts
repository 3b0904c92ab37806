import { z } from 'zod';
import { feil, tekst } from '#lib/contract/felles/levering-felt';
import { KILDESTATUSER } from '#lib/domain/kilde/kilde';
import { UTFALL, type Utfall } from '#lib/domain/kilde/levering';

/** As many items as one call may hold. */
export const MAKS_LEVERINGER = 1000;

/**
 * The body of a delivery: the items under the name of what they are, or as a bare list. What is in the items is not looked at
 * here: each answers for itself, by the schema of one, which is only told of here.
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

/** What became of one item. `eksternId` is null when it could not be read. */
export const Leveringsresultat = z.strictObject({
  eksternId: z.string().nullable(),
  resultat: z.enum(UTFALL),
  /** Why it was refused; only then. */
  feil: z
    .array(z.strictObject({ felt: z.string(), kode: z.string(), melding: z.string() }))
    .readonly()
    .optional(),
});
export type Leveringsresultat = z.infer<typeof Leveringsresultat>;

/** The answer to a delivery: how many of each, and every item in the order it was sent. */
export const LeveringsSvar = z.strictObject({
  antall: z.strictObject({
    lagret: z.int(),
    uendret: z.int(),
    foreldet: z.int(),
    avvist: z.int(),
  } satisfies Record<Utfall, z.ZodType>),
  resultater: z.array(Leveringsresultat).readonly(),
});
export type LeveringsSvar = z.infer<typeof LeveringsSvar>;

export function toLeveringsSvar(resultater: readonly Leveringsresultat[]): LeveringsSvar {
  const antall = Object.fromEntries(UTFALL.map((utfall) => [utfall, 0])) as Record<Utfall, number>;
  for (const { resultat } of resultater) antall[resultat]++;
  return { antall, resultater };
}
