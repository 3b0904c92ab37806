import { z } from 'zod';
import { ingenSoek } from '#lib/contract/felles/ingen-soek';
import { HendelserSoek, HendelsestartSoek } from '#lib/contract/hendelser/hendelsesliste';
import { OppgaverSoek } from '#lib/contract/oppgaver-v2/oppgaver-soek';
import { fristerSoek, kalenderSoek } from '#lib/contract/regelverk/frister-soek';
import { reglerSoek } from '#lib/contract/regelverk/regler-soek';
import type { ApiInnhold, Apimetode, ApiSvar } from '#lib/contract/utvikler/openapi';
import { toDato } from '#lib/domain/dag/dato';
import { LEVER_SCOPE } from '#lib/domain/kilde/kilde';
import type { openapiEn } from '#lib/messages/en/openapi';
import type { ApiFeilkode } from '#lib/request/api/apifeil';
import { FRISTER_SCOPE, KALENDER_SCOPE } from '#lib/request/api/system-route';
import { EKSEMPLER } from './eksempler';
import { FEIL } from './feil';
import { ref, type Skjemanavn } from './skjemaer';

export type OperasjonId = keyof typeof openapiEn.operasjoner;

/** An operation without its texts: address, access, request, answers and errors. */
export interface Operasjonsfakta {
  sti: string;
  metode: Apimetode;
  gruppe: keyof typeof openapiEn.grupper;
  /** Who may call: any one of these is sufficient. Empty for everyone. */
  adgang: readonly Readonly<Record<string, readonly string[]>>[];
  soek: z.ZodType;
  kropp?: Readonly<Record<string, ApiInnhold>>;
  /** The answers by status. Their texts come from the messages. */
  svar: Readonly<Record<string, Pick<ApiSvar, 'content'> & { hoder?: readonly string[] }>>;
  feil: readonly ApiFeilkode[];
  /** Uses the error codes of the Frister API. */
  fri?: boolean;
  xml?: boolean;
  /** Supports the header Test-Scenario. */
  proeves?: boolean;
  /** The answer has an ETag. */
  etag?: boolean;
  /** A health check for the platform: no Korrelasjonsid, and no error except a wrong method. */
  drift?: boolean;
}

const json = (navn: Skjemanavn, examples?: ApiInnhold['examples']) => ({
  'application/json': { schema: ref(navn), ...(examples && { examples }) },
});
const xml = (navn: Skjemanavn, examples: ApiInnhold['examples']) => ({
  'application/xml': { schema: ref(navn), ...(examples && { examples }) },
});
const withToken = (scope: string) => ({ maskinporten: [scope] });

/** Any date. It decides the default periode, which is not part of the description. */
const EN_DAG = toDato(2026, 1, 1);

const ingen = ingenSoek();
const etag = { etag: true } as const;
const drift = {
  gruppe: 'drift',
  metode: 'get',
  adgang: [],
  soek: z.strictObject({}),
  feil: FEIL.drift,
  drift: true,
} as const;
const hendelser = {
  gruppe: 'hendelser',
  metode: 'get',
  adgang: [withToken(KALENDER_SCOPE), withToken(LEVER_SCOPE)],
  feil: FEIL.hendelser,
} as const;
const kilde = { gruppe: 'kilder', adgang: [withToken(LEVER_SCOPE)], soek: ingen, feil: FEIL.kilde } as const;
const levering = {
  ...kilde,
  metode: 'put',
  svar: { 200: { content: json('LeveringsSvar', EKSEMPLER.mottatt) } },
} as const;
const regelverk = { gruppe: 'regelverk', metode: 'get', adgang: [], feil: FEIL.aapen, ...etag } as const;

/** Every operation of the APIs. */
export const OPERASJONER = {
  getKalendere: {
    sti: '/api/kalender/v1/frister',
    metode: 'post',
    gruppe: 'kalender',
    adgang: [withToken(KALENDER_SCOPE)],
    soek: z.strictObject({}),
    kropp: {
      ...json('KalenderForespoersel', EKSEMPLER.kalenderForespoersel),
      ...xml('KalenderRequest', EKSEMPLER.kalenderForespoerselXml),
    },
    svar: {
      200: {
        hoder: ['Utelatt', 'Ufullstendig', 'Deprecation', 'Sunset'],
        content: {
          ...json('KalenderSvar', EKSEMPLER.kalenderSvar),
          ...xml('Kalender', EKSEMPLER.kalenderSvarXml),
        },
      },
    },
    feil: FEIL.kalenderV1,
    xml: true,
    proeves: true,
  },
  getOppgaver: {
    sti: '/api/kalender/v2/virksomheter/{organisasjonsnummer}/oppgaver',
    metode: 'get',
    gruppe: 'kalender',
    adgang: [withToken(KALENDER_SCOPE), { portalsesjon: [] }],
    soek: OppgaverSoek,
    svar: { 200: { content: json('OppgaverSvar', EKSEMPLER.oppgaver) } },
    feil: FEIL.oppgaver,
    proeves: true,
    ...etag,
  },
  getFrister: {
    sti: '/api/frister/v1/{organisasjonsnummer}',
    metode: 'get',
    gruppe: 'kalender',
    adgang: [withToken(FRISTER_SCOPE)],
    soek: z.strictObject({}),
    svar: { 200: { content: json('FristerApiSvar', EKSEMPLER.frister) } },
    feil: FEIL.fristerApi,
    fri: true,
    proeves: true,
  },
  listHendelser: {
    ...hendelser,
    sti: '/api/kalender/v1/hendelser',
    soek: HendelserSoek,
    svar: { 200: { content: json('HendelserSvar', EKSEMPLER.hendelser) } },
  },
  getHendelsestart: {
    ...hendelser,
    sti: '/api/kalender/v1/hendelser/start',
    soek: HendelsestartSoek,
    svar: { 200: { content: json('HendelsestartSvar') } },
  },
  beregnFrister: {
    ...regelverk,
    sti: '/api/regelverk/v1/frister',
    soek: fristerSoek(EN_DAG),
    svar: { 200: { content: json('FristerSvar') } },
  },
  getKalenderfil: {
    ...regelverk,
    sti: '/api/regelverk/v1/frister.ics',
    soek: kalenderSoek(EN_DAG),
    svar: { 200: { content: { 'text/calendar': { schema: { type: 'string' } } } } },
  },
  listRegler: {
    ...regelverk,
    sti: '/api/regelverk/v1/regler',
    soek: reglerSoek(),
    svar: { 200: { content: json('ReglerSvar') } },
  },
  putOppgaver: {
    ...levering,
    sti: '/api/kilder/v1/{kilde}/oppgaver',
    kropp: json('Oppgavelevering', EKSEMPLER.oppgavelevering),
  },
  putHendelser: {
    ...levering,
    sti: '/api/kilder/v1/{kilde}/hendelser',
    kropp: json('Hendelseslevering', EKSEMPLER.hendelseslevering),
  },
  putForhold: {
    ...levering,
    sti: '/api/kilder/v1/{kilde}/forhold',
    kropp: json('Forholdslevering', EKSEMPLER.forholdslevering),
  },
  meldStatus: {
    ...kilde,
    metode: 'post',
    sti: '/api/kilder/v1/{kilde}/status',
    kropp: json('Kildestatus', EKSEMPLER.kildestatus),
    svar: { 204: {} },
  },
  getLive: { ...drift, sti: '/api/helse/live', svar: { 200: { content: json('HelseSvar') } } },
  getKlar: {
    ...drift,
    sti: '/api/helse/klar',
    svar: { 200: { content: json('HelseSvar') }, 503: { content: json('HelseSvar') } },
  },
} as const satisfies Record<OperasjonId, Operasjonsfakta>;
