import { MIMEType } from 'node:util';
import Negotiator from 'negotiator';
import type { Format, Innholdstype } from '#lib/contract/felles/format';
import { toTegnkoding } from '#lib/contract/xml-json/tegnkoding';
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
 * What the body of a call is written in. A charset is any label of the Encoding Standard.
 * @throws Kallfeil `feil-innholdstype` for another type or an unknown charset
 */
export function readInnholdstype(headers: Headers, formater: readonly Format[]): Innholdstype {
  const type = parse(headers.get('Content-Type') ?? '');
  const format = type && MEDIETYPER[type.essence];
  if (!format || !formater.includes(format)) throw feilInnholdstype('feil-innholdstype');
  const charset = type.params.get('charset')?.toLowerCase() ?? null;
  if (charset !== null && toTegnkoding(charset) === null) throw feilInnholdstype('ukjent-tegnkoding');
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
  new Negotiator({ headers: { accept: withoutParametre(headers.get('Accept') ?? '') || '*/*' } });

/**
 * An Accept with nothing but types and their weights. No answer of ours has versions to choose between by a parameter, so that one
 * takes nothing away: `application/json;charset=UTF-8` is JSON.
 */
const withoutParametre = (accept: string): string =>
  delTekst(accept, ',')
    .map((omraade) => {
      const [type = '', ...parametre] = delTekst(omraade, ';');
      const vekt = parametre.map((ett) => VEKT.exec(ett)?.[1]).find((verdi) => verdi !== undefined);
      return vekt === undefined ? type : `${type};q=${vekt}`;
    })
    .join(',');

const VEKT = /^q\s*=\s*"?(\d*\.?\d*)"?$/i;

/** The parts of a text between separators that do not stand inside quotation marks, without the empty ones. */
function delTekst(tekst: string, skille: string): string[] {
  const deler = [''];
  let erSitert = false;
  for (const tegn of tekst) {
    if (tegn === '"') erSitert = !erSitert;
    if (tegn === skille && !erSitert) deler.push('');
    else deler.push((deler.pop() ?? '') + tegn);
  }
  return deler.map((del) => del.trim()).filter((del) => del !== '');
}

function parse(tekst: string): MIMEType | null {
  try {
    return new MIMEType(tekst);
  } catch {
    return null;
  }
}

const feilInnholdstype = (kode: string) =>
  new Kallfeil('feil-innholdstype', { detaljer: [{ felt: 'Content-Type', kode }] });
