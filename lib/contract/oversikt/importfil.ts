import { CsvError, type Options, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import type { Importlinje } from '#lib/domain/oversikt/import';

/** The largest file, in bytes, and the most lines below its header. */
export const STOERSTE_FIL = 10 * 1024 * 1024;
export const FLEST_LINJER = 100_000;

export const IMPORTFEIL = ['tom', 'stor', 'ikkeCsv', 'kolonner', 'linjer', 'ulest'] as const;
/** What is wrong with a whole file. */
export type Importfeil = (typeof IMPORTFEIL)[number];

const NOEKLER = ['organisasjonsnummer', 'noekkel'] as const;
const VERDIER = ['ansvarlig', 'notat'] as const;
const SKILLETEGN = [';', ',', '\t'] as const;
/** How much is parsed at a time, in characters, so that others are served in between. */
const STYKKE = 64 * 1024;

/** The ' that an export puts before what looks like a formula. */
const VERN = /^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

/**
 * Reads the lines of a CSV file as spreadsheets write them: in UTF-8, UTF-16 or Windows-1252, with columns in any order. Other
 * columns are ignored. A line has the number that it has in a spreadsheet.
 */
export async function readImportfil(
  bytes: Uint8Array,
): Promise<{ linjer: Importlinje[] } | { feil: Importfeil }> {
  if (bytes.length > STOERSTE_FIL) return { feil: 'stor' };
  const tekst = decode(bytes);
  if (tekst.trim() === '') return { feil: 'tom' };
  // No text has it, and nearly every other file does.
  if (tekst.includes('\0')) return { feil: 'ikkeCsv' };
  const oppsett = findOppsett(tekst);
  if (!oppsett) return { feil: 'kolonner' };
  const { delimiter, kolonner } = oppsett;
  const hent = (felt: string[], navn: string): string | null => {
    const nr = kolonner.indexOf(navn);
    return nr < 0 ? null : (felt[nr] ?? '').replace(VERN, '').trim();
  };
  const linjer: Importlinje[] = [];
  let linje = 0;
  try {
    for await (const felt of parseRader(tekst, { delimiter, relax_column_count: true })) {
      linje += 1;
      if (linje === 1 || felt.every((en) => en.trim() === '')) continue;
      if (linjer.length === FLEST_LINJER) return { feil: 'linjer' };
      const [organisasjonsnummer, noekkel] = NOEKLER.map((navn) => hent(felt, navn) ?? '') as [
        string,
        string,
      ];
      const [ansvarlig, notat] = VERDIER.map((navn) => hent(felt, navn)) as [string | null, string | null];
      linjer.push({ linje, organisasjonsnummer, noekkel, ansvarlig, notat });
    }
  } catch (feil) {
    if (!(feil instanceof CsvError)) throw feil;
    return { feil: 'ulest' };
  }
  return linjer.length === 0 ? { feil: 'tom' } : { linjer };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Returns the separator with which the header has the columns, and their names; null when it has them with none. */
function findOppsett(tekst: string): { delimiter: string; kolonner: string[] } | null {
  const hode = tekst.slice(0, STYKKE).split(/\r\n|\r|\n/, 1)[0] ?? '';
  for (const delimiter of SKILLETEGN) {
    const kolonner = parseHode(hode, delimiter).map((en) => en.trim().toLowerCase());
    if (NOEKLER.every((navn) => kolonner.includes(navn)) && VERDIER.some((navn) => kolonner.includes(navn)))
      return { delimiter, kolonner };
  }
  return null;
}

/** Returns the fields of a header; none when it is not one, such as one with a quote that is not closed. */
function parseHode(hode: string, delimiter: string): string[] {
  try {
    const [felt = []] = parseSync(hode, { delimiter, relax_quotes: true }) as string[][];
    return felt;
  } catch (feil) {
    if (!(feil instanceof CsvError)) throw feil;
    return [];
  }
}

/** Parses a piece at a time. */
async function* parseRader(tekst: string, valg: Options): AsyncGenerator<string[]> {
  const leser = parse(valg);
  const mat = async () => {
    for (let fra = 0; fra < tekst.length && !leser.destroyed; fra += STYKKE) {
      await new Promise<void>((resolve) => leser.write(tekst.slice(fra, fra + STYKKE), () => resolve()));
      await new Promise(setImmediate);
    }
    if (!leser.destroyed) leser.end();
  };
  const matet = mat();
  for await (const rad of leser) yield rad as string[];
  await matet;
}
