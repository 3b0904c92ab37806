import { z } from 'zod';
import type { Samtykke, Systemaktoer, Systembruker } from '#lib/domain/adgang/systemaktoer';
import { isOrganisasjonsnummer, type Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';

/** The claims of an access token from Maskinporten, and the caller they describe. */

const Orgnr = z.custom<Organisasjonsnummer>(isOrganisasjonsnummer);

/** An organisation in ISO 6523 form; 0192 is Enhetsregisteret. */
const Part = z
  .object({ authority: z.literal('iso6523-actorid-upis'), ID: z.string().startsWith('0192:') })
  .transform(({ ID }) => ID.slice('0192:'.length))
  .pipe(Orgnr);

/** A Part inside authorization_details, where Altinn's examples have both `ID` and `id`. */
const DetaljPart = z.preprocess(
  (verdi) =>
    typeof verdi === 'object' && verdi !== null && 'id' in verdi && !('ID' in verdi)
      ? { ...verdi, ID: verdi.id }
      : verdi,
  Part,
);

const Systembrukerkrav = z
  .object({
    type: z.literal('urn:altinn:systemuser'),
    systemuser_id: z.array(z.uuid()).min(1).max(10),
    systemuser_org: DetaljPart,
    system_id: z.string().optional(),
  })
  .transform(
    (krav): Systembruker => ({
      ider: krav.systemuser_id,
      organisasjonsnummer: krav.systemuser_org,
      system: krav.system_id ?? null,
    }),
  );

const SAMTYKKE = 'urn:altinn:consent';
const ULESELIG = 'uleselig';
const FRA_VIRKSOMHET = 'urn:altinn:organization:identifier-no:';
const FRA_PERSON = 'urn:altinn:person:identifier-no:';
const RESSURS = 'urn:altinn:resource';

/** The number of a virksomhet. Null for a person, whose number is dropped here. */
const Samtykkegiver = z
  .string()
  .transform((fra) => (fra.startsWith(FRA_PERSON) ? null : fra.replace(FRA_VIRKSOMHET, '')))
  .pipe(Orgnr.nullable());

const Rettighet = z.object({
  action: z.array(z.string()),
  resource: z.array(z.object({ type: z.string(), value: z.string() })),
});

const Samtykkekrav = z
  .object({
    type: z.literal(SAMTYKKE),
    id: z.uuid(),
    from: Samtykkegiver,
    to: DetaljPart,
    validTo: z.iso.datetime({ offset: true }),
    consentRights: z.array(Rettighet),
  })
  .transform((krav) => ({
    til: krav.to,
    samtykke: {
      id: krav.id,
      fra: krav.from,
      gyldigTil: Date.parse(krav.validTo),
      ressurser: krav.consentRights
        .filter(({ action }) => action.includes('consent'))
        .flatMap(({ resource }) => resource.filter(({ type }) => type === RESSURS))
        .map(({ value }) => value),
    } satisfies Samtykke,
  }));

/**
 * An entry of an unknown type, or a consent that cannot be parsed, is ignored. A system user must be valid,
 * since it identifies the caller.
 */
const Detalj = z.looseObject({ type: z.string() }).transform((detalj, context) => {
  const skjema = { 'urn:altinn:systemuser': Systembrukerkrav, [SAMTYKKE]: Samtykkekrav }[detalj.type];
  const lest = skjema?.safeParse(detalj);
  if (lest?.success !== false) return lest?.data;
  if (detalj.type === SAMTYKKE) return ULESELIG;
  context.addIssue('has another shape than its type');
  return z.NEVER;
});

/**
 * Whether the audience of a token is us. A scope without audience restriction gives «unspecified», later no
 * audience at all. A consumer may request a token only for us, by our own address or that of one of our APIs.
 */
export function gjelderOss(mottaker: string): boolean {
  const vaar = env().APP_URL;
  return mottaker === 'unspecified' || mottaker === vaar || mottaker.startsWith(`${vaar}/`);
}

/** The claims we read. An error has the name of the claim as its path. */
export const Krav = z
  .object({
    aud: z.string().refine(gjelderOss).optional(),
    scope: z.string(),
    consumer: Part,
    supplier: Part.optional(),
    authorization_details: z.array(Detalj).max(100).default([]),
  })
  .transform(
    ({ scope, consumer, supplier = null, authorization_details: detaljer }, context): Systemaktoer => {
      const feil = (hva: string) => {
        context.addIssue({ code: 'custom', path: ['authorization_details'], message: hva });
        return z.NEVER;
      };
      const leste = detaljer.filter((en) => en !== undefined && en !== ULESELIG);
      const uleselige = detaljer.filter((en) => en === ULESELIG).length;
      if (uleselige > 0)
        logg.warn(
          { system: 'Maskinporten', hva: 'consents', uleselige },
          'items of a list could not be read',
        );
      const systembrukere = leste.filter((en): en is Systembruker => 'ider' in en);
      const samtykker = leste.flatMap((en) => ('samtykke' in en ? [en] : []));
      // A token from Maskinporten is for one party; with two system users it would be ambiguous.
      if (systembrukere.length > 1) return feil('names more than one system user');
      if (samtykker.some(({ til }) => til !== consumer)) return feil('holds a consent to another');
      return {
        consumer,
        supplier,
        scopes: scope.split(' '),
        systembruker: systembrukere[0] ?? null,
        samtykker: samtykker.map(({ samtykke }) => samtykke),
      };
    },
  );
