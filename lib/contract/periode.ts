import { z } from 'zod';
import { dagerMellom, isDato, type Periode } from '#lib/domain/dato';

const Dato = z.string('mangler').refine(isDato, { error: 'ugyldig-dato', abort: true });
/** Longest stretch of time one may ask about at once: five years. */
const LENGST_DAGER = 5 * 366;

/** `fraOgMed` and `tilOgMed` as `YYYY-MM-DD`, both required, in order, at most five years apart. */
export const PeriodeSoek: z.ZodType<Periode> = z
  .object({ fraOgMed: Dato, tilOgMed: Dato })
  .refine(({ fraOgMed, tilOgMed }) => fraOgMed <= tilOgMed, { error: 'snudd-periode', path: ['tilOgMed'] })
  .refine(({ fraOgMed, tilOgMed }) => dagerMellom(fraOgMed, tilOgMed) <= LENGST_DAGER, {
    error: 'for-lang-periode',
    path: ['tilOgMed'],
  });
