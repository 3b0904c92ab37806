import { z } from 'zod';
import { isDato } from '#lib/domain/dag/dato';
import { HELLIGDAG_IDER } from '#lib/domain/dag/virkedag';
import { isNoekkel } from '#lib/domain/oppgave/noekkel';
import type { Flytteregel } from '#lib/domain/oppgave/oppgave';
import { FORHOLD_NAVN } from '#lib/domain/virksomhet/forhold';
import { FRISTTYPER } from '#lib/domain/virksomhet/kodelister';

/**
 * Parts shared by several answers. The schemas define what is answered: types and the published document are
 * derived from them, and tests validate real answers against them. They are strict, so that no unpublished
 * field is sent.
 */

/** A day. */
export const dagSvar = z.string().refine(isDato).meta({ format: 'date' });

/** An instant, in UTC. */
export const tidspunktSvar = z.iso.datetime();

/** The key that computed, delivered and marked oppgaver share. */
export const noekkelSvar = z
  .string()
  .refine(isNoekkel)
  .meta({ pattern: '^[a-z][a-z0-9-]*:[A-Za-z0-9._-]+$' });

/** A code and its meaning in words. */
export const KodeMedTekstSvar = z.strictObject({ kode: z.string(), tekst: z.string() });

/** What a rule does with a day that is not a working day. */
export const FLYTTEREGLER = ['nesteVirkedag', 'ingen', 'virkedag'] as const satisfies Flytteregel[];

/** A paragraph, and the address of its text. */
export const HjemmelSvar = z.strictObject({ tekst: z.string(), lenke: z.string() });

/** The day of a frist, and its type. */
export const FristdagSvar = z.strictObject({ fristType: z.enum(FRISTTYPER), frist: dagSvar });

/** The period an oppgave concerns. */
export const GjelderSvar = z.strictObject({ navn: z.string(), fraOgMed: dagSvar, tilOgMed: dagSvar });

/** The day a frist was moved from, and why. */
export const FlyttingSvar = z.strictObject({
  fra: dagSvar,
  aarsak: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('loerdag') }),
    z.strictObject({ type: z.literal('soendag') }),
    z.strictObject({ type: z.literal('helligdag'), helligdag: z.enum(HELLIGDAG_IDER) }),
    z.strictObject({ type: z.literal('utsettelse'), hjemmel: HjemmelSvar }),
    z.strictObject({ type: z.literal('innvilgetUtsettelse'), hjemmel: HjemmelSvar }),
    z.strictObject({ type: z.literal('kilde'), aarsak: z.string().nullable() }),
  ]),
});

/** Whom to contact. */
export const KontaktSvar = z.strictObject({
  telefon: z.string(),
  telefonFraUtlandet: z.string().nullable(),
  side: z.string(),
});

/** Why an oppgave applies and has this frist: the forhold as data, and the reason in words. */
export const BegrunnelseSvar = z.strictObject({
  forhold: z
    .array(
      z.strictObject({
        navn: z.enum(FORHOLD_NAVN),
        verdi: z.union([z.boolean(), z.int(), z.string()]),
      }),
    )
    .readonly(),
  tekst: z.string(),
});
