import type { z } from 'zod';
import type { Feltfeil } from '#lib/contract/xml-json/formatfeil';

/**
 * The most mistakes an answer lists: for a whole call, and for one item in it. Keeps the answer from growing
 * with the request.
 */
export const FLESTE_FEIL = { kall: 100, del: 10 } as const;
/** The longest path that is listed, in characters. Field names come from the caller. */
export const LENGSTE_FELT = 200;

/** Returns the mistakes to list, and the number of those left out. */
export const limitFeil = <T>(feil: readonly T[], fleste: number): { nevnt: readonly T[]; flere: number } => ({
  nevnt: feil.slice(0, fleste),
  flere: Math.max(0, feil.length - fleste),
});

/**
 * Returns every issue of a schema, in order, with its path. A field that the schema does not have gets the
 * code `ukjent`.
 */
export function toFeilliste(error: z.ZodError): Feltfeil[] {
  return error.issues.flatMap((issue): Feltfeil[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((felt) => ({ felt: toSti([...issue.path, felt]), kode: 'ukjent' }));
    }
    return [{ felt: toSti(issue.path), kode: issue.message }];
  });
}

const toSti = (ledd: readonly PropertyKey[]): string => ledd.map(String).join('.').slice(0, LENGSTE_FELT);

/** Returns the code of the first mistake of each field, by path. */
export function toFeltfeil(error: z.ZodError): Record<string, string> {
  const feil: Record<string, string> = {};
  for (const { felt, kode } of toFeilliste(error)) feil[felt] ??= kode;
  return feil;
}

/**
 * Returns the error code of an issue for which the schema defines none. Pass it as `safeParse(…, { error:
 * standardkode })`.
 */
export const standardkode: z.core.$ZodErrorMap = (issue) => {
  if (issue.input === undefined) return 'mangler';
  switch (issue.code) {
    case 'invalid_type':
      return 'feil-type';
    case 'invalid_value':
    case 'invalid_union':
      return 'ugyldig-valg';
    case 'too_small':
      return 'for-liten';
    case 'too_big':
      return 'for-stor';
    case 'invalid_format':
      return issue.format === 'date'
        ? 'ugyldig-dato'
        : issue.format === 'uuid'
          ? 'ugyldig-uuid'
          : 'feil-form';
    default:
      return 'ikke-gyldig';
  }
};
