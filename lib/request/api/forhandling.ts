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
/** The media types in `Accept` that match each format. */
const TILBUD: Readonly<Record<Format, readonly string[]>> = {
  json: ['application/json'],
  xml: ['application/xml', 'text/xml'],
};

/**
 * Parses the Content-Type of a call. A charset is any label of the Encoding Standard.
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

/**
 * Checks that the caller accepts an answer in this format.
 * @throws Kallfeil `feil-accept`
 */
export function requireAccept(headers: Headers, format: Format): void {
  if (!godtar(headers, TILBUD[format])) {
    throw new Kallfeil('feil-accept', { detaljer: [{ felt: 'Accept', kode: 'feil-accept' }] });
  }
}

/** Returns the format of an error: that of the body, else the one `Accept` prefers, else JSON. */
export function feilformat(headers: Headers): Format {
  const type = parse(headers.get('Content-Type') ?? '');
  const sendt = type && MEDIETYPER[type.essence];
  const helst = negotiator(headers).mediaType(Object.keys(MEDIETYPER));
  return sendt ?? MEDIETYPER[helst ?? ''] ?? 'json';
}

const godtar = (headers: Headers, tilbud: readonly string[]): boolean =>
  negotiator(headers).mediaTypes([...tilbud]).length > 0;

/** A missing or empty Accept accepts everything. */
const negotiator = (headers: Headers) =>
  new Negotiator({ headers: { accept: withoutParametre(headers.get('Accept') ?? '') || '*/*' } });

/**
 * Removes all parameters but the weights from an Accept. No answer has variants to select by parameter:
 * `application/json;charset=UTF-8` is JSON.
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

/** Splits a text at separators outside quotation marks. Empty parts are left out. */
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
