import { z } from 'zod';
import { isNoekkel } from '#lib/domain/oppgave/noekkel';
import { HANDLINGER, type Handlingsvalg, type Massehandling } from '#lib/domain/oversikt/massehandling';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { LENGSTE_NOTAT, LENGSTE_VISNINGSNAVN } from './oversikt-felt';
import { parseOversiktsvalg, writeOversiktsvalg } from './oversikt-soek';
import { enLinje, flereLinjer } from './skjemafelt';

/** The form that chooses the firm of a person; empty for none. */
export const ByraaSchema = z.object({
  byraa: z.union([
    z.literal('').transform(() => null),
    z.string().refine(isOrganisasjonsnummer, 'ugyldig-valg'),
  ]),
});

/** The form that says that the person has been told who is gone: `til` is in milliseconds since 1970. */
export const BorteSchema = z.object({
  til: z
    .string()
    .regex(/^\d{1,15}$/, 'ugyldig-valg')
    .transform((tekst) => new Date(Number(tekst))),
});

const notat = z
  .string()
  .default('')
  .transform((tekst) => flereLinjer(tekst))
  .refine((tekst) => tekst.length <= LENGSTE_NOTAT, 'for-langt-notat')
  .transform((tekst) => tekst || null);

/** Whether a text names a row: `<organisasjonsnummer>.<noekkel>`. */
const isRadnavn = (tekst: string): boolean => {
  const skille = tekst.indexOf('.');
  return isOrganisasjonsnummer(tekst.slice(0, skille)) && isNoekkel(tekst.slice(skille + 1));
};

/**
 * The form that does something about many frister. `valgte` are the names of rows with spaces between; those that cannot be
 * are left out. `utvalg` is a query string. `id` is made with the form, so that the same form sent twice is seen.
 */
export const MasseSchema = z
  .object({
    handling: z.enum(HANDLINGER, 'ugyldig-valg'),
    id: z.uuid('ugyldig-valg'),
    valgte: z
      .string()
      .max(1_000_000)
      .default('')
      .transform((tekst) => tekst.split(' ').filter(isRadnavn)),
    utvalg: z.string().max(4_000).default(''),
    alle: z.literal('1').optional(),
    bekreftet: z.string().max(100).default(''),
    medlem: z.union([z.literal('').transform(() => null), z.uuid('ugyldig-valg')]).default(null),
    omfang: z.enum(['omraade', 'klient'], 'ugyldig-valg').default('omraade'),
    notat,
  })
  .transform(({ handling, medlem, omfang, notat: tekst, ...resten }) => ({
    ...resten,
    massehandling: toMassehandling(handling, { medlem, heleKlienten: omfang === 'klient', notat: tekst }),
  }));

function toMassehandling(
  handling: Handlingsvalg,
  {
    medlem,
    heleKlienten,
    notat: tekst,
  }: { medlem: string | null; heleKlienten: boolean; notat: string | null },
): Massehandling {
  switch (handling) {
    case 'ansvarlig':
      return { handling, medlem, heleKlienten };
    case 'notat':
    case 'ikkeAktuell':
      return { handling, notat: tekst };
    default:
      return { handling };
  }
}

/** The form that undoes something. */
export const AngreSchema = z.object({
  id: z.uuid('ugyldig-valg'),
  utvalg: z.string().max(4_000).default(''),
});

/** The form that confirms a list. */
export const ImportSchema = z.object({ id: z.uuid('ugyldig-valg') });

/** The form that puts a client first in the lists of a person. */
export const StjerneSchema = z.object({
  organisasjonsnummer: z.string().refine(isOrganisasjonsnummer, 'ugyldig-valg'),
  stjerne: z.enum(['ja', 'nei'], 'ugyldig-valg').transform((svar) => svar === 'ja'),
});

/** The form that saves a view: its name, and the query string of the overview. */
export const VisningSchema = z.object({
  navn: z
    .string()
    .transform(enLinje)
    .refine((tekst) => tekst.length > 0 && tekst.length <= LENGSTE_VISNINGSNAVN, 'ugyldig-navn'),
  // Parsed and written anew, so that only an overview can be saved.
  utvalg: z
    .string()
    .max(4_000)
    .transform((tekst) => writeOversiktsvalg(parseOversiktsvalg(tekst))),
});

/** The form that deletes a view. */
export const SlettVisningSchema = z.object({ id: z.uuid('ugyldig-valg') });

/** The form that decides whether two persons are needed. */
export const ToPersonerSchema = z.object({
  // A box that is not ticked is not sent, so something else must be.
  skjema: z.literal('toPersoner'),
  toPersoner: z
    .literal('on')
    .optional()
    .transform((svar) => svar !== undefined),
});

/** Whether a parameter of an address is an id that we have made. */
export const isId = (tekst: string | undefined): tekst is string => z.uuid().safeParse(tekst).success;
