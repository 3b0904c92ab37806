import { z } from 'zod';
import { isDato } from '#lib/domain/dag/dato';
import { HELLIGDAG_IDER } from '#lib/domain/dag/virkedag';
import { isNoekkel } from '#lib/domain/oppgave/noekkel';
import type { Flytteregel } from '#lib/domain/oppgave/oppgave';
import { FORHOLD_NAVN } from '#lib/domain/virksomhet/forhold';
import { FRISTTYPER } from '#lib/domain/virksomhet/kodelister';

/**
 * The parts that more than one answer has. The schemas say what is answered: the types are made of them, the published document is
 * made of them, and tests hold real answers up to them. They are strict, so that no field leaves without being published.
 */

/** A day. */
export const dagSvar = z.string().refine(isDato).meta({ format: 'date' });

/** A moment, in UTC. */
export const tidspunktSvar = z.iso.datetime();

/** The name that a computed, a delivered and a marked oppgave have in common. */
export const noekkelSvar = z
  .string()
  .refine(isNoekkel)
  .meta({ pattern: '^[a-z][a-z0-9-]*:[A-Za-z0-9._-]+$' });

/** A code with what it means in words. */
export const KodeMedTekst = z.strictObject({ kode: z.string(), tekst: z.string() });

/** What a rule does with a day that is no working day. */
export const FLYTTEREGLER = ['nesteVirkedag', 'ingen', 'virkedag'] as const satisfies Flytteregel[];

/** A paragraph, and where to read it. */
export const HjemmelSvar = z.strictObject({ tekst: z.string(), lenke: z.string() });

/** A day by which something is due, and what kind of frist it is. */
export const FristdagSvar = z.strictObject({ fristType: z.enum(FRISTTYPER), frist: dagSvar });

/** The period an oppgave is about. */
export const GjelderSvar = z.strictObject({ navn: z.string(), fraOgMed: dagSvar, tilOgMed: dagSvar });

/** From which day a frist was moved, and why. */
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

/** Whom to ask. */
export const KontaktSvar = z.strictObject({
  telefon: z.string(),
  telefonFraUtlandet: z.string().nullable(),
  side: z.string(),
});

/** Why it applies and why on that day: the facts as data, and both in words. */
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
