import { z } from 'zod';
import { hasFoedselsnummer } from '#lib/domain/adgang/foedselsnummer';
import { aarAv, isDato } from '#lib/domain/dag/dato';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** The fields that all kinds of deliveries share, each with its error codes. */

const EKSTERN_ID = /^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$/;
/**
 * Characters that no text may contain: control characters, line and paragraph separators, and characters that
 * change the text direction.
 */
const STYRETEGN = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/**
 * The years that deliveries may concern: far enough back for old claims, and far enough ahead for what has
 * been postponed.
 */
export const LEVERINGSAAR = { foerste: 2000, siste: 2100 } as const;

/** Returns `mangler` when the input is missing, else `kode`. */
export const feil = (kode: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? 'mangler' : kode;

/**
 * Whether a text contains nothing that can be a foedselsnummer. One must never be stored, and never be part
 * of an address.
 */
export const withoutFoedselsnummer = (tekst: string): boolean => !hasFoedselsnummer(tekst);

/** A text for people, of at most `maks` characters. */
export const tekst = (maks: number) =>
  z
    .string({ error: feil('ugyldig-tekst') })
    .trim()
    .min(1, 'mangler')
    .max(maks, 'for-lang-tekst')
    .refine((verdi) => !STYRETEGN.test(verdi), 'styretegn')
    .refine(withoutFoedselsnummer, 'foedselsnummer');

/** A day within `LEVERINGSAAR`. */
export const dato = z
  .string({ error: feil('ugyldig-dato') })
  .refine(isDato, { error: 'ugyldig-dato', abort: true })
  .refine((verdi) => {
    const aar = aarAv(verdi);
    return aar >= LEVERINGSAAR.foerste && aar <= LEVERINGSAAR.siste;
  }, 'utenfor-leveringsaar')
  .meta({ format: 'date' });

/** An instant with a time zone, converted to UTC. */
export const tidspunkt = z.iso
  .datetime({ offset: true, error: feil('ugyldig-tidspunkt') })
  .transform((verdi) => new Date(verdi))
  .refine((tid) => {
    const aar = tid.getUTCFullYear();
    return aar >= LEVERINGSAAR.foerste && aar <= LEVERINGSAAR.siste;
  }, 'utenfor-leveringsaar')
  .transform((tid) => tid.toISOString());

/** The fields that identify an item and order its versions. */
export const NAVN = {
  eksternId: z
    .string({ error: feil('ugyldig-ekstern-id') })
    .max(64, 'ugyldig-ekstern-id')
    .regex(EKSTERN_ID, 'ugyldig-ekstern-id')
    .refine(withoutFoedselsnummer, 'foedselsnummer'),
  sekvensnummer: z.int({ error: feil('ugyldig-sekvensnummer') }).min(0, 'ugyldig-sekvensnummer'),
  organisasjonsnummer: z
    .string({ error: feil('ugyldig-organisasjonsnummer') })
    .refine(isOrganisasjonsnummer, 'ugyldig-organisasjonsnummer')
    .meta({ pattern: '^[0-9]{9}$' }),
};

/** Whether the first day is not after the last one. */
export const withoutReversedPeriode = ({
  fraOgMed,
  tilOgMed,
}: {
  fraOgMed?: string | null | undefined;
  tilOgMed?: string | null | undefined;
}): boolean => !fraOgMed || !tilOgMed || fraOgMed <= tilOgMed;

/** The error of a periode that ends before it begins. */
export const SNUDD_PERIODE = { error: 'snudd-periode', path: ['tilOgMed'] };
