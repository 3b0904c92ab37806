import { WorkbookWriter } from '@cj-tech-master/excelts';
import { EKSPORTFELT, type Eksportceller, type Eksportfelt, FELTNAVN, inBunker } from './eksportfelt';

/** How days and amounts are shown. Texts have no format, which would double the time: they are texts whatever they look like. */
const FORMAT = { tekst: undefined, dag: 'yyyy-mm-dd', kroner: '#,##0.00' } as const;
const BREDDE = { tekst: 20, dag: 12, kroner: 14 } as const;

/** Characters that XML cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken away
const UGYLDIGE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const toCelle = (felt: Eksportfelt, verdi: string | number | null): string | number | Date | undefined => {
  if (typeof verdi !== 'string') return verdi ?? undefined;
  return EKSPORTFELT[felt] === 'dag'
    ? new Date(`${verdi}T00:00:00Z`)
    : verdi.replace(UGYLDIGE, '').toWellFormed();
};

/**
 * Writes rows as a workbook with one sheet, a piece at a time: what is packed is handed on before more rows are made.
 * @param naa when it was made, which the file tells
 */
export async function* writeXlsx(
  rader: Iterable<Eksportceller>,
  { ark, naa }: { ark: string; naa: Date },
): AsyncGenerator<Uint8Array> {
  const ferdig: Uint8Array[] = [];
  const bok = new WorkbookWriter({
    stream: new WritableStream<Uint8Array>({ write: (bit) => void ferdig.push(bit) }),
    useStyles: true,
    creator: '',
    lastModifiedBy: '',
    created: naa,
  });
  const side = bok.addWorksheet(ark, { views: [{ state: 'frozen', ySplit: 1 }] });
  side.columns = FELTNAVN.map((felt) => {
    const slag = EKSPORTFELT[felt];
    const numFmt = FORMAT[slag];
    return { header: felt, key: felt, width: BREDDE[slag], ...(numFmt && { style: { numFmt } }) };
  });
  let antall = 1;
  for await (const bunke of inBunker(rader)) {
    antall += bunke.length;
    for (const rad of bunke) side.addRow(FELTNAVN.map((felt) => toCelle(felt, rad[felt]))).commit();
    yield* ferdig.splice(0);
  }
  side.autoFilter = { from: { row: 1, col: 1 }, to: { row: antall, col: FELTNAVN.length } };
  await bok.commit();
  yield* ferdig.splice(0);
}
