import { z } from 'zod';
import { KILDESTATUSER } from '#lib/domain/kilde';
import { UTFALL, type Utfall } from '#lib/domain/levering';
import type { Feltfeil } from './feilliste';
import { feil, tekst } from './levering-felt';

/** As many items as one call may hold. */
export const MAKS_LEVERINGER = 1000;

/**
 * The body of a delivery: the items under the name of what they are, or as a bare list. What is in the items is not looked at
 * here: each answers for itself.
 */
export const leveringer = (navn: 'oppgaver' | 'hendelser' | 'forhold') =>
  z.preprocess(
    (body) => (Array.isArray(body) ? { [navn]: body } : body),
    z
      .strictObject(
        {
          [navn]: z
            .array(z.unknown(), { error: feil('ugyldig-liste') })
            .min(1, 'mangler')
            .max(MAKS_LEVERINGER, 'for-mange'),
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
export interface Leveringsresultat {
  eksternId: string | null;
  resultat: Utfall;
  /** Why it was refused; only then. */
  feil?: readonly (Feltfeil & { melding: string })[];
}

/** The answer to a delivery: how many of each, and every item in the order it was sent. */
export interface LeveringsSvar {
  antall: Record<Utfall, number>;
  resultater: readonly Leveringsresultat[];
}

export function toLeveringsSvar(resultater: readonly Leveringsresultat[]): LeveringsSvar {
  const antall = Object.fromEntries(UTFALL.map((utfall) => [utfall, 0])) as Record<Utfall, number>;
  for (const { resultat } of resultater) antall[resultat]++;
  return { antall, resultater };
}
