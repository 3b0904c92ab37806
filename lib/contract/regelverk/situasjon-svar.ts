import { z } from 'zod';
import { dagSvar } from '#lib/contract/felles/svar-felt';
import type { Periode } from '#lib/domain/dag/dato';
import type { Situasjonsvar } from './situasjon-soek';
import { FORM_SVAR, MVA_SVAR } from './situasjonsvar';

/** The described virksomhet and the periode, as the open API returns them. */
export const SituasjonSvar = z.strictObject({
  organisasjonsform: z.enum(FORM_SVAR),
  mva: z.enum(MVA_SVAR),
  arbeidsgiver: z.boolean(),
  loennsdag: z.union([z.int().min(1).max(31), z.literal('siste')]).nullable(),
  forskuddsskatt: z.boolean().nullable(),
  regnskapsaarSlutt: z.string(),
  registrert: dagSvar.nullable(),
  mvaFra: dagSvar.nullable(),
  arbeidsgiverFra: dagSvar.nullable(),
  omvendtAvgiftsplikt: z.boolean(),
  saeravgift: z.boolean(),
  tollkreditt: z.boolean(),
  utleggstrekk: z.boolean(),
  selvstendigeOppdragstakere: z.boolean(),
  tredjepartJanuar20: z.boolean(),
  tredjepartJanuar31: z.boolean(),
  omsetningUnder50000: z.boolean(),
  fraOgMed: dagSvar,
  tilOgMed: dagSvar,
} satisfies Record<keyof (Situasjonsvar & Periode), z.ZodType>);
