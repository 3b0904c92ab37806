import { z } from 'zod';
import { hasFoedselsnummer } from '#lib/domain/adgang/foedselsnummer';
import { aarAv, isDato } from '#lib/domain/dag/dato';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** The fields that all kinds of deliveries share, each with the code of what can be wrong with it. */

const EKSTERN_ID = /^[A-Za-z0-9]+(?:[-._][A-Za-z0-9]+)*$/;
/** What no text may hold: control characters, line and paragraph separators, and what turns the direction of text. */
const STYRETEGN = /[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Deliveries are about these years: long enough back for old claims, and far enough ahead for what has been put off. */
export const LEVERINGSAAR = { foerste: 2000, siste: 2100 } as const;

/** `mangler` for what is not there, `kode` for what is there and wrong. */
export const feil = (kode: string) => (issue: { input?: unknown }) =>
  issue.input === undefined ? 'mangler' : kode;

/** Whether a text holds nothing that may be somebody's foedselsnummer. It must never be stored, and never stand in an address. */
export const withoutFoedselsnummer = (tekst: string): boolean => !hasFoedselsnummer(tekst);

/** A text for people, or null when left out. */
export const tekst = (maks: number) =>
  z
    .string({ error: feil('ugyldig-tekst') })
    .trim()
    .min(1, 'mangler')
    .max(maks, 'for-lang-tekst')
    .refine((verdi) => !STYRETEGN.test(verdi), 'styretegn')
    .refine(withoutFoedselsnummer, 'foedselsnummer');

export const dato = z
  .string({ error: feil('ugyldig-dato') })
  .refine(isDato, { error: 'ugyldig-dato', abort: true })
  .refine((verdi) => {
    const aar = aarAv(verdi);
    return aar >= LEVERINGSAAR.foerste && aar <= LEVERINGSAAR.siste;
  }, 'utenfor-leveringsaar')
  .meta({ format: 'date' });

/** A moment with its zone, as UTC. */
export const tidspunkt = z.iso
  .datetime({ offset: true, error: feil('ugyldig-tidspunkt') })
  .transform((verdi) => new Date(verdi))
  .refine((tid) => {
    const aar = tid.getUTCFullYear();
    return aar >= LEVERINGSAAR.foerste && aar <= LEVERINGSAAR.siste;
  }, 'utenfor-leveringsaar')
  .transform((tid) => tid.toISOString());

/** What names an item, and tells old from new. */
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

/** First and last day, in their order. */
export const withoutReversedPeriode = ({
  fraOgMed,
  tilOgMed,
}: {
  fraOgMed?: string | null | undefined;
  tilOgMed?: string | null | undefined;
}): boolean => !fraOgMed || !tilOgMed || fraOgMed <= tilOgMed;

export const SNUDD_PERIODE = { error: 'snudd-periode', path: ['tilOgMed'] };
