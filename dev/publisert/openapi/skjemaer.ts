import { z } from 'zod';
import { FeilSvar } from '#lib/contract/felles/feilkropp';
import { HelseSvar } from '#lib/contract/felles/helse-svar';
import { KonsekvensSvar, SatsSvar } from '#lib/contract/felles/konsekvens-svar';
import {
  BegrunnelseSvar,
  FlyttingSvar,
  FristdagSvar,
  GjelderSvar,
  HjemmelSvar,
  KodeMedTekstSvar,
  KontaktSvar,
} from '#lib/contract/felles/svar-felt';
import { FristerApiSvar } from '#lib/contract/frister-v1/frister-api';
import { HendelserSvar, HendelseSvar, HendelsestartSvar } from '#lib/contract/hendelser/hendelsesliste';
import {
  IdentifikatorSchema,
  KalenderForespoerselSchema,
  SpoersmaalSchema,
} from '#lib/contract/kalender-v1/kalender-request';
import { KALENDER_NAVNEROM } from '#lib/contract/kalender-v1/kalender-request-xml';
import {
  KalenderInnholdSvar,
  KalenderOppgaveSvar,
  KalenderSvar,
} from '#lib/contract/kalender-v1/kalender-svar';
import {
  KildestatusSchema,
  LeveringsresultatSvar,
  LeveringsSvar,
  leveringer,
} from '#lib/contract/kilder/leveringer';
import { LevertForholdSchema } from '#lib/contract/kilder/levert-forhold';
import { LevertHendelseSchema } from '#lib/contract/kilder/levert-hendelse';
import { LevertOppgaveSchema } from '#lib/contract/kilder/levert-oppgave';
import { KildeordSvar, OppgaveSvar } from '#lib/contract/oppgaver-v2/oppgave-svar';
import { KildeSvar, MangelSvar, OppgaverSvar } from '#lib/contract/oppgaver-v2/oppgaver-svar';
import { FristerSvar, FristSvar, UtenDatoSvar } from '#lib/contract/regelverk/frister-svar';
import { RegelSvar, ReglerSvar } from '#lib/contract/regelverk/regler-svar';
import { SituasjonSvar } from '#lib/contract/regelverk/situasjon-svar';
import type { JsonSkjema } from '#lib/contract/utvikler/openapi';
import { APIFEIL, FRISTATUS } from '#lib/request/api/apifeil';

/** The schemas of requests, by their name in the document. */
export const SENDT = {
  KalenderForespoersel: KalenderForespoerselSchema,
  KalenderRequest: SpoersmaalSchema,
  NorskIdentifikator: IdentifikatorSchema,
  Oppgavelevering: leveringer('oppgaver', LevertOppgaveSchema),
  LevertOppgave: LevertOppgaveSchema,
  Hendelseslevering: leveringer('hendelser', LevertHendelseSchema),
  LevertHendelse: LevertHendelseSchema,
  Forholdslevering: leveringer('forhold', LevertForholdSchema),
  LevertForhold: LevertForholdSchema,
  Kildestatus: KildestatusSchema,
} as const satisfies Record<string, z.ZodType>;

/** The schemas of answers, by their name in the document. */
export const SVART = {
  KalenderSvar,
  Kalender: KalenderInnholdSvar,
  KalenderOppgave: KalenderOppgaveSvar,
  FristerApiSvar,
  OppgaverSvar,
  Oppgave: OppgaveSvar,
  Kilde: KildeSvar,
  Mangel: MangelSvar,
  Kildeord: KildeordSvar,
  HendelserSvar,
  Hendelse: HendelseSvar,
  HendelsestartSvar,
  FristerSvar,
  BeregnetFrist: FristSvar,
  UtenDato: UtenDatoSvar,
  Situasjon: SituasjonSvar,
  ReglerSvar,
  Regel: RegelSvar,
  Frist: FristdagSvar,
  Gjelder: GjelderSvar,
  Flytting: FlyttingSvar,
  Begrunnelse: BegrunnelseSvar,
  Hjemmel: HjemmelSvar,
  Konsekvens: KonsekvensSvar,
  Sats: SatsSvar,
  KodeMedTekst: KodeMedTekstSvar,
  Kontakt: KontaktSvar,
  LeveringsSvar,
  Leveringsresultat: LeveringsresultatSvar,
  Feil: FeilSvar,
  HelseSvar,
} as const satisfies Record<string, z.ZodType>;

export type Skjemanavn = keyof typeof SENDT | keyof typeof SVART;

export const ref = (navn: Skjemanavn): JsonSkjema => ({ $ref: `#/components/schemas/${navn}` });

const ALLE: [Skjemanavn, z.ZodType][] = Object.entries({ ...SENDT, ...SVART }) as never;
const NAVN = new Map<unknown, Skjemanavn>(ALLE.map(([navn, skjema]) => [skjema, navn]));

/** The XML names of the two root elements. In JSON they are wrapped in an object. */
const XMLROT: Partial<Record<Skjemanavn, string>> = {
  KalenderRequest: 'kalenderRequest',
  Kalender: 'kalender',
};

/** Describes an object with exactly one of its fields as `oneOf` objects with one field each. */
function delOpp({ properties }: JsonSkjema): JsonSkjema {
  return {
    oneOf: Object.entries(properties ?? {}).map(([navn, felt]) => ({
      type: 'object',
      properties: { [navn]: felt },
      required: [navn],
    })),
  };
}

/** Applies metadata that zod does not express: see `parameter`, `listeAv` and `ettAvFeltene` in lib/contract. */
function rett(json: Record<string, unknown>): void {
  if (json.ettAvFeltene) {
    const delt = delOpp(json);
    for (const navn of Object.keys(json)) delete json[navn];
    Object.assign(json, delt);
  }
  const { parameter, listeAv } = json;
  const erFormat = ['date-time', 'uuid'].includes(String(json.format));
  // `parameter` and the standard formats describe the value better than the parser's pattern or enum.
  if (parameter || erFormat) for (const navn of ['pattern', 'enum']) delete json[navn];
  Object.assign(json, parameter);
  const element = NAVN.get(listeAv);
  if (element) json.items = ref(element);
  // `readOnly` only reflects readonly lists in TypeScript.
  for (const navn of ['parameter', 'listeAv', 'readOnly']) delete json[navn];
  // Null means the same as left out. Generated clients would send the default.
  if (json.default === null) delete json.default;
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum !== Number.MAX_SAFE_INTEGER) return;
  // MAX_SAFE_INTEGER exceeds the 32-bit integer that many generators use by default.
  delete json.maximum;
  json.format = 'int64';
}

const VALG = {
  io: 'input',
  unrepresentable: 'any',
  override: ({ jsonSchema }: { jsonSchema: object }) => rett(jsonSchema as Record<string, unknown>),
} as const;

/** Converts a separate schema, such as that of query parameters. */
export function toJsonSkjema(skjema: z.ZodType): JsonSkjema {
  const { $schema, ...resten } = z.toJSONSchema(skjema, VALG);
  return resten as JsonSkjema;
}

/** Every schema of the document by name. Each is defined once and referenced by the others. */
export function makeSkjemaer(): Record<string, JsonSkjema> {
  const register = z.registry<{ id: string }>();
  for (const [navn, skjema] of ALLE) register.add(skjema, { id: navn });
  const { schemas } = z.toJSONSchema(register, { ...VALG, uri: (id) => `#/components/schemas/${id}` });
  const ut: Record<string, JsonSkjema> = {};
  for (const [navn] of ALLE) {
    const { $schema, $id, ...skjema } = schemas[navn] ?? {};
    const name = XMLROT[navn];
    ut[navn] = {
      ...((navn in SVART ? aapne(skjema) : skjema) as JsonSkjema),
      ...(name && { xml: { name, namespace: KALENDER_NAVNEROM } }),
    };
  }
  ut.Feil = withKoder(ut.Feil ?? {});
  return ut;
}

/**
 * Opens the schemas of answers for new fields, so that clients do not refuse unknown ones. Tests check that no unpublished
 * field is sent.
 */
function aapne(verdi: unknown): unknown {
  if (Array.isArray(verdi)) return verdi.map(aapne);
  if (typeof verdi !== 'object' || verdi === null) return verdi;
  const felt = Object.entries(verdi).filter(([navn, lukket]) => navn !== 'additionalProperties' || lukket);
  return Object.fromEntries(felt.map(([navn, innhold]) => [navn, aapne(innhold)]));
}

/** Adds the error codes, which are defined in lib/request and unknown to lib/contract. */
function withKoder(feil: JsonSkjema): JsonSkjema {
  const koder = new Set([...Object.values(APIFEIL).map(({ kode }) => kode), ...Object.keys(FRISTATUS)]);
  return { ...feil, properties: { ...feil.properties, kode: { type: 'string', enum: [...koder].sort() } } };
}
