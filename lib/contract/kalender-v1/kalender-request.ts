import { z } from 'zod';
import { standardkode, toFeilliste } from '#lib/contract/felles/feilliste';
import type { Innholdstype } from '#lib/contract/felles/format';
import { feil, SNUDD_PERIODE } from '#lib/contract/felles/levering-felt';
import { FRISTAAR, isTooLong } from '#lib/contract/felles/periode';
import { Formatfeil, formatfeil } from '#lib/contract/xml-json/formatfeil';
import { readJson } from '#lib/contract/xml-json/read-json';
import { isFoedselsnummer } from '#lib/domain/adgang/foedselsnummer';
import { aarAv, type Dato, type Periode, parseDato, toDato } from '#lib/domain/dag/dato';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { readKalenderXml } from './kalender-request-xml';

/** The party whose calendar is requested. A foedselsnummer means the ENK of that person. */
export type Partidentifikator = { organisasjonsnummer: Organisasjonsnummer } | { foedselsnummer: string };

/** A request to the published service: each part once, in the order sent, and the periode. */
export interface KalenderRequest {
  parter: readonly Partidentifikator[];
  periode: Periode;
}

/** The largest number of parts in one call. */
export const MAKS_PARTER = 1000;

/** The largest body, in bytes. A thousand verbosely written parts in UTF-16 take less than half of it. */
export const MAKS_KALENDER_BYTES = 512 * 1024;

const STOERSTE_NUMMER = 999_999_999;

/** Restores leading zeros: the published sample sends a number, which has lost them. */
const withZeros = (verdi: unknown): unknown =>
  typeof verdi === 'number' && Number.isInteger(verdi) && verdi >= 0 && verdi <= STOERSTE_NUMMER
    ? String(verdi).padStart(9, '0')
    : verdi;

/** The identifier of a part, in requests and answers: exactly one of the two fields. */
export const IdentifikatorSchema = z
  .object(
    {
      organisasjonsnummer: z
        .preprocess(
          withZeros,
          z
            .string({ error: feil('ugyldig-organisasjonsnummer') })
            .refine(isOrganisasjonsnummer, 'ugyldig-organisasjonsnummer')
            .meta({ pattern: '^[0-9]{9}$' }),
        )
        .optional(),
      foedselsnummer: z
        .string({ error: feil('ugyldig-foedselsnummer') })
        .refine(isFoedselsnummer, 'ugyldig-foedselsnummer')
        .meta({ pattern: '^[0-9]{11}$' })
        .optional(),
    },
    { error: feil('ugyldig-objekt') },
  )
  .transform(({ organisasjonsnummer, foedselsnummer }, context): Partidentifikator => {
    if (organisasjonsnummer !== undefined && foedselsnummer === undefined) return { organisasjonsnummer };
    if (foedselsnummer !== undefined && organisasjonsnummer === undefined) return { foedselsnummer };
    const message = foedselsnummer === undefined ? 'ingen-identifikator' : 'to-identifikatorer';
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  })
  .meta({ ettAvFeltene: true });

/**
 * The schema says a list, but the published sample is one object. The length is checked before the items are
 * parsed, so that a long list costs little.
 */
const Parter = z.preprocess(
  (verdi) => (verdi === undefined || Array.isArray(verdi) ? verdi : [verdi]),
  z
    .array(z.unknown(), { error: feil('ugyldig-liste') })
    .min(1, 'tom-liste')
    .max(MAKS_PARTER, { error: 'for-mange', abort: true })
    .pipe(z.array(IdentifikatorSchema))
    .meta({ listeAv: IdentifikatorSchema }),
);

const DAG = /^(\d{4})(?:-(\d{2})-(\d{2})|(\d{2})(\d{2}))$/;

/** `1998-12-21` or `19981221`, as in the published schema. The OpenAPI document mentions only the first. */
const Dag = z
  .string({ error: feil('ugyldig-dato') })
  .transform((tekst, context): Dato => {
    const [, aar = '', m1, d1, m2, d2] = DAG.exec(tekst) ?? [];
    const utenfor = aar !== '' && (Number(aar) < FRISTAAR.foerste || Number(aar) > FRISTAAR.siste);
    const dag = utenfor ? null : parseDato(`${aar}-${m1 ?? m2}-${d1 ?? d2}`);
    if (dag) return dag;
    context.addIssue({ code: 'custom', message: utenfor ? 'utenfor-dekning' : 'ugyldig-dato' });
    return z.NEVER;
  })
  .meta({ format: 'date' });

/** The request itself, which is the root element in XML. */
export const SpoersmaalSchema = z.object(
  {
    part: Parter,
    periode: z
      .object({ fraOgMed: Dag, tilOgMed: Dag.optional() }, { error: feil('ugyldig-objekt') })
      .refine(({ fraOgMed, tilOgMed }) => !tilOgMed || fraOgMed <= tilOgMed, SNUDD_PERIODE)
      .optional(),
  },
  { error: feil('ugyldig-objekt') },
);

/**
 * The body of `POST /api/kalender/v1/frister`. Fields that the published schema allows without naming them
 * are accepted: a later version may define them.
 */
export const KalenderForespoerselSchema = z.strictObject(
  {
    kalenderRequest: SpoersmaalSchema,
    kalender: z.unknown().optional(),
    identifikatorForSkjema: z.unknown().optional(),
    versjonsnummerForSkjema: z.unknown().optional(),
  },
  { error: feil('ugyldig-objekt') },
);

type Sagt = NonNullable<z.output<typeof SpoersmaalSchema>['periode']>;

/** Without a periode: this calendar year. Without an end: until today. */
function toPeriode(sagt: Sagt | undefined, idag: Dato): Periode {
  if (!sagt) return { fraOgMed: toDato(aarAv(idag), 1, 1), tilOgMed: toDato(aarAv(idag), 12, 31) };
  const { fraOgMed, tilOgMed = idag } = sagt;
  const felt = 'kalenderRequest.periode.tilOgMed';
  if (!sagt.tilOgMed && fraOgMed > idag) throw formatfeil('framtid-uten-slutt', felt);
  if (isTooLong({ fraOgMed, tilOgMed })) throw formatfeil('for-lang-periode', felt);
  return { fraOgMed, tilOgMed };
}

function withoutRepeated(parter: readonly Partidentifikator[]): Partidentifikator[] {
  return [...new Map(parter.map((part) => [Object.values(part)[0], part])).values()];
}

/**
 * Parses a body of the published service, JSON or XML, as tolerantly as the contract requires. A repeated
 * part is kept once.
 * @throws Formatfeil with every mistake and its path; throws nothing else
 */
export function readKalenderRequest(
  bytes: Uint8Array,
  { format, charset }: Innholdstype,
  idag: Dato,
): KalenderRequest {
  const { verdi, feil: formfeil } =
    format === 'xml' ? readKalenderXml(bytes, charset) : { verdi: readJson(bytes, charset), feil: [] };
  const { data, error } = KalenderForespoerselSchema.safeParse(verdi, { error: standardkode });
  const alle = [...formfeil, ...(error ? toFeilliste(error) : [])];
  if (!data || alle.length > 0) throw new Formatfeil(alle);
  const { part, periode } = data.kalenderRequest;
  return { parter: withoutRepeated(part), periode: toPeriode(periode, idag) };
}
