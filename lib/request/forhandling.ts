import { MIMEType } from 'node:util';
import Negotiator from 'negotiator';
import type { Format, Innholdstype } from '#lib/contract/format';
import { Kallfeil } from './kallfeil';

const MEDIETYPER: Readonly<Record<string, Format>> = {
  'application/json': 'json',
  'application/xml': 'xml',
  'text/xml': 'xml',
};
/** What an answer in each format may be asked for as. */
const TILBUD: Readonly<Record<Format, readonly string[]>> = {
  json: ['application/json'],
  xml: ['application/xml', 'text/xml'],
};

/**
 * What the body of a call is written in. JSON is UTF-8 whatever one says; the charset of XML is for its reader to know.
 * @throws Kallfeil `feil-innholdstype` for another type, another charset of JSON, or a packed body: it would have to be counted
 * unpacked, and nobody needs that for what is this small
 */
export function lesInnholdstype(headers: Headers, formater: readonly Format[]): Innholdstype {
  const pakket = (headers.get('Content-Encoding') ?? '').trim().toLowerCase();
  if (!['', 'identity'].includes(pakket)) throw feilInnholdstype('Content-Encoding');
  const type = parse(headers.get('Content-Type') ?? '');
  const format = type && MEDIETYPER[type.essence];
  const charset = type?.params.get('charset')?.toLowerCase() ?? null;
  const isLesbar = format !== 'json' || charset === null || charset === 'utf-8';
  if (!format || !formater.includes(format) || !isLesbar) throw feilInnholdstype('Content-Type');
  return { format, charset };
}

/** @throws Kallfeil `feil-accept` when the caller does not take an answer in this format */
export function requireAccept(headers: Headers, format: Format): void {
  if (!godtar(headers, TILBUD[format])) {
    throw new Kallfeil('feil-accept', { detaljer: [{ felt: 'Accept', kode: 'feil-accept' }] });
  }
}

/** The format an error is told in: that of the body, else the one the caller would rather have, else JSON. */
export function feilformat(headers: Headers): Format {
  const type = parse(headers.get('Content-Type') ?? '');
  const sendt = type && MEDIETYPER[type.essence];
  const helst = negotiator(headers).mediaType(Object.keys(MEDIETYPER));
  return sendt ?? MEDIETYPER[helst ?? ''] ?? 'json';
}

const godtar = (headers: Headers, tilbud: readonly string[]): boolean =>
  negotiator(headers).mediaTypes([...tilbud]).length > 0;

/** An Accept that is not there takes everything, and so does an empty one. */
const negotiator = (headers: Headers) =>
  new Negotiator({ headers: { accept: headers.get('Accept')?.trim() || '*/*' } });

function parse(tekst: string): MIMEType | null {
  try {
    return new MIMEType(tekst);
  } catch {
    return null;
  }
}

const feilInnholdstype = (felt: string) =>
  new Kallfeil('feil-innholdstype', { detaljer: [{ felt, kode: 'feil-innholdstype' }] });
