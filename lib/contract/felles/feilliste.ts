import type { z } from 'zod';
import type { Feltfeil } from '#lib/contract/xml-json/formatfeil';

/** An answer names no more mistakes than this, so that it does not grow with what was sent: of a whole call, and of one item in it. */
export const FLESTE_FEIL = { kall: 100, del: 10 } as const;
/** The longest place that is named, in characters. Names of fields are the caller's own. */
export const LENGSTE_FELT = 200;

/** The mistakes an answer names, and how many there are besides. */
export const limitFeil = <T>(feil: readonly T[], fleste: number): { nevnt: readonly T[]; flere: number } => ({
  nevnt: feil.slice(0, fleste),
  flere: Math.max(0, feil.length - fleste),
});

/** Every mistake a schema found, in its order, with the path to each. A field that the schema does not have is `ukjent`. */
export function toFeilliste(error: z.ZodError): Feltfeil[] {
  return error.issues.flatMap((issue): Feltfeil[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((felt) => ({ felt: toSti([...issue.path, felt]), kode: 'ukjent' }));
    }
    return [{ felt: toSti(issue.path), kode: issue.message }];
  });
}

const toSti = (ledd: readonly PropertyKey[]): string => ledd.map(String).join('.').slice(0, LENGSTE_FELT);

/** The first mistake of each field, as a code. */
export function toFeltfeil(error: z.ZodError): Record<string, string> {
  const feil: Record<string, string> = {};
  for (const { felt, kode } of toFeilliste(error)) feil[felt] ??= kode;
  return feil;
}

/** The code of a mistake for which the schema itself names none; for `safeParse(…, { error: standardkode })`. */
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
