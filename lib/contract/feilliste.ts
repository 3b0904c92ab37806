import type { z } from 'zod';

/** A mistake in what was sent: where, and a code for which. Words live in the messages. */
export interface Feltfeil {
  felt: string;
  kode: string;
}

/** Every mistake a schema found, in its order. A field that the schema does not have is `ukjent`. */
export function toFeilliste(error: z.ZodError): Feltfeil[] {
  return error.issues.flatMap((issue): Feltfeil[] => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((felt) => ({ felt, kode: 'ukjent' }));
    return [{ felt: String(issue.path[0] ?? ''), kode: issue.message }];
  });
}

/** The first mistake of each field, as a code. */
export function toFeltfeil(error: z.ZodError): Record<string, string> {
  const feil: Record<string, string> = {};
  for (const { felt, kode } of toFeilliste(error)) feil[felt] ??= kode;
  return feil;
}
