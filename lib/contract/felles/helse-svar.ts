import { z } from 'zod';

/** The answer of `/api/helse/live` and `/api/helse/klar`. */
export const HelseSvar = z.strictObject({ status: z.enum(['ok', 'nede']) });
export type HelseSvar = z.infer<typeof HelseSvar>;
