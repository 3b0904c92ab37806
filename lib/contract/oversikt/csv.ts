import { stringify } from 'csv-stringify/sync';
import { type Eksportceller, FELTNAVN, inBunker } from './eksportfelt';

/** What Norwegian spreadsheets expect of a CSV file. Excel takes a file without a BOM for one in another encoding. */
const VALG = {
  columns: FELTNAVN,
  delimiter: ';',
  record_delimiter: '\r\n',
  // A cell that begins like a formula gets a ' in front, so that no name or note is evaluated. Amounts are numbers.
  escape_formulas: true,
  cast: { number: (kroner: number) => kroner.toFixed(2).replace('.', ',') },
} as const;

/** Writes rows as CSV, a piece at a time. */
export async function* writeCsv(rader: Iterable<Eksportceller>): AsyncGenerator<Uint8Array> {
  const koder = new TextEncoder();
  yield koder.encode(stringify([], { ...VALG, header: true, bom: true }));
  for await (const bunke of inBunker(rader)) if (bunke.length > 0) yield koder.encode(stringify(bunke, VALG));
}
