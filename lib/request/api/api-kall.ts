import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { writeFeil } from '#lib/contract/felles/feilkropp';
import {
  FLESTE_FEIL,
  LENGSTE_FELT,
  limitFeil,
  standardkode,
  toFeilliste,
} from '#lib/contract/felles/feilliste';
import { type Format, INNHOLDSTYPE } from '#lib/contract/felles/format';
import { type Feltfeil, Formatfeil } from '#lib/contract/xml-json/formatfeil';
import { isAppError } from '#lib/domain/felles/app-error';
import { type Tekster, tekster } from '#lib/messages/index';
import { logg } from '#lib/oppsett/logg';
import { VENT_SEKUNDER } from '#lib/request/felles/feilkode';
import { type Sikkerhetskode, sikkerhet } from '#lib/request/felles/sikkerhetshendelse';
import { API_CSP, sikkerhetshoder } from '#lib/request/felles/sikkerhetshoder';
import { findSpraak, isSpraak } from '#lib/request/felles/spraak';
import { isDatabaseBusy, isDatabaseGone } from '#lib/usecases/sesjon/check-helse';
import { APIFEIL, type ApiFeilkode, toFrifeil } from './apifeil';
import { Kallfeil } from './kallfeil';

/** The published services, whose answers never change: errors are in bokmål whatever the caller asks for. */
const PUBLISERT = /^\/api\/(?:kalender|frister)\/v1\//;

/**
 * Returns the words for errors in the language asked for: by the parameter `spraak`, else by
 * `Accept-Language`. Bokmål when neither asks for one that we have.
 */
export function readFeilord(request: Request): Tekster['api'] {
  const { pathname, searchParams } = new URL(request.url);
  if (PUBLISERT.test(pathname)) return tekster('nb').api;
  const valgt = searchParams.get('spraak');
  const oensket = request.headers.get('Accept-Language');
  return tekster(isSpraak(valgt) ? valgt : findSpraak(undefined, oensket)).api;
}

/** How an API returns errors. By default JSON with our own codes. */
export interface Feilform {
  format?: Format;
  /** Use the codes of the Frister API in production. */
  fri?: boolean;
}

/**
 * The common part of every API call: a Korrelasjonsid (the caller's own when it sent a valid one), errors in
 * the error body of the sharing services, `no-store` on errors, and the security headers.
 */
export async function apiKall(
  request: Request,
  run: (korrelasjonsid: string) => Promise<Response>,
  feilform: Feilform = {},
): Promise<Response> {
  const sendt = request.headers.get('Korrelasjonsid');
  const erGyldig = sendt !== null && UUID.test(sendt);
  const korrelasjonsid = erGyldig ? sendt : randomUUID();
  let svar: Response;
  try {
    if (sendt !== null && !erGyldig) {
      throw new Kallfeil('ugyldig', { detaljer: [{ felt: 'Korrelasjonsid', kode: 'ugyldig-uuid' }] });
    }
    svar = await run(korrelasjonsid);
  } catch (feil) {
    svar = toFeilsvar(feil, korrelasjonsid, readFeilord(request), feilform);
  }
  svar.headers.set('Korrelasjonsid', korrelasjonsid);
  for (const [navn, verdi] of Object.entries(sikkerhetshoder(API_CSP))) svar.headers.set(navn, verdi);
  return svar;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Parses the query parameters with a schema. A repeated parameter is passed to it as a list.
 * @throws Kallfeil `ugyldig` with every mistake
 */
export function readSoek<S>(request: Request, schema: z.ZodType<S>): S {
  const { searchParams } = new URL(request.url);
  // Next adds this parameter when it fetches parts of a page; the caller did not send it.
  searchParams.delete('_rsc');
  const soek: Record<string, string | string[]> = {};
  for (const navn of new Set(searchParams.keys())) {
    const [foerste = '', ...flere] = searchParams.getAll(navn);
    soek[navn] = flere.length > 0 ? [foerste, ...flere] : foerste;
  }
  const lest = schema.safeParse(soek, { error: standardkode });
  if (!lest.success) throw new Kallfeil('ugyldig', { detaljer: toFeilliste(lest.error) });
  return lest.data;
}

function toFeilsvar(
  feil: unknown,
  korrelasjonsid: string,
  ord: Tekster['api'],
  { format = 'json', fri }: Feilform,
): Response {
  const { kode: navn, detaljer, headers, cause } = toApiFeil(feil);
  if (navn === 'uventet') logg.error({ korrelasjonsid, err: feil }, 'unexpected error in the API');
  // Refusals of many calls are sampled instead.
  if (navn === 'opptatt') sikkerhet('for-mange-kall', { aarsak: navn, korrelasjonsid });
  else if (APIFEIL[navn].status === 503)
    logg.warn({ korrelasjonsid, navn, aarsak: String(cause) }, 'a call could not be answered');
  const { kode, status } = fri ? toFrifeil(navn) : APIFEIL[navn];
  const hendelse = HENDELSE[status];
  if (hendelse) sikkerhet(hendelse, { aarsak: navn, korrelasjonsid });
  return new Response(writeFeil({ kode, melding: toMelding(ord, navn, detaljer), korrelasjonsid }, format), {
    status,
    headers: {
      'Cache-Control': 'private, no-store',
      'Content-Type': INNHOLDSTYPE[format],
      ...(status === 503 && { 'Retry-After': String(VENT_SEKUNDER) }),
      ...headers,
    },
  });
}

/** The security event to log, by the status of the answer. */
const HENDELSE: Readonly<Record<number, Sikkerhetskode>> = {
  401: 'ikke-innlogget',
  403: 'ikke-tilgang',
  429: 'for-mange-kall',
};

type ApiFeil = Pick<Kallfeil, 'kode' | 'detaljer' | 'headers' | 'cause'>;

function toApiFeil(feil: unknown): ApiFeil {
  if (feil instanceof Kallfeil) return feil;
  if (feil instanceof Formatfeil) return new Kallfeil('ugyldig', { detaljer: feil.detaljer });
  if (!isAppError(feil)) return new Kallfeil(databasefeil(feil) ?? 'uventet', { cause: feil });
  const detaljer = Object.entries(feil.detaljer ?? {}).map(([felt, kode]) => ({ felt, kode }));
  // The caller may lack a session; the header names the other way to authenticate.
  const headers =
    feil.code === 'ikke-innlogget' ? { 'WWW-Authenticate': 'Bearer realm="kalendertjenester"' } : {};
  return new Kallfeil(feil.code, { detaljer, cause: feil.cause, headers });
}

function databasefeil(feil: unknown): ApiFeilkode | null {
  if (isDatabaseBusy(feil)) return 'opptatt';
  return isDatabaseGone(feil) ? 'database-utilgjengelig' : null;
}

function toMelding(ord: Tekster['api'], navn: ApiFeilkode, detaljer: readonly Feltfeil[]): string {
  const { nevnt, flere } = limitFeil(detaljer, FLESTE_FEIL.kall);
  return [
    ord.koder[navn].melding,
    ...nevnt.map((en) => toOrd(ord, en)),
    ...(flere > 0 ? [ord.flere(flere)] : []),
  ].join(' – ');
}

/**
 * Writes `loennsdag: uten-arbeidsgiver (explanation)`: a code for machines and an explanation for people who
 * read the log.
 */
function toOrd(ord: Tekster['api'], { felt, kode }: Feltfeil): string {
  const kjente: Readonly<Record<string, string>> = ord.feil;
  const lovlig: Readonly<Record<string, string>> = ord.lovlig;
  const forklaring = (kode === 'ugyldig-valg' && lovlig[felt]) || kjente[kode];
  const sted = felt === '' ? '' : `${felt.slice(0, LENGSTE_FELT)}: `;
  return `${sted}${kode}${forklaring ? ` (${forklaring})` : ''}`;
}
