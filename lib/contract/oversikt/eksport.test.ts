import { Workbook } from '@cj-tech-master/excelts';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv';
import { type EKSPORTFELT, type Eksportceller, FELTNAVN } from './eksportfelt';
import { toStroem } from './stroem';
import { writeXlsx } from './xlsx';

const TOM = Object.fromEntries(FELTNAVN.map((felt) => [felt, null])) as Eksportceller;
const RADER: Eksportceller[] = [
  {
    ...TOM,
    organisasjonsnummer: '310079197',
    navn: '=cmd|"/C calc"!A1',
    frist: '2026-11-05',
    beloep: 1234567.5,
    notat: 'Ring «Åse»; hun sa "nei"\r\nog så\nja',
  },
  { ...TOM, navn: '+47 22 00 00 00', ansvarlig: '@Ærlig Øye', notat: '-1+1', beloep: -0.05, status: '\t=1' },
  {
    ...TOM,
    organisasjonsnummer: '012345678',
    navn: 'LØVE; ÅL & SØNN <AS>',
    beloep: 'Ikke tilgang',
    notat: "'=1",
  },
  TOM,
];
const AV = { ark: 'frister', naa: new Date('2026-11-26T12:00:00Z') };

async function samle(biter: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const alle: Uint8Array[] = [];
  for await (const bit of biter) alle.push(bit);
  return Buffer.concat(alle);
}
const skriv = async (rader: Iterable<Eksportceller>) => (await samle(writeCsv(rader))).toString();

async function readArk(rader: Iterable<Eksportceller>) {
  const bok = new Workbook();
  await bok.xlsx.load(await samle(writeXlsx(rader, AV)));
  const ark = bok.getWorksheet('frister');
  if (!ark) throw new Error('there is no sheet');
  return ark;
}

describe('a CSV file', () => {
  it('is what Norwegian Excel expects', async () => {
    const tekst = await skriv(RADER.slice(0, 1));
    expect(tekst.startsWith('\ufefforganisasjonsnummer;navn;organisasjonsform;')).toBe(true);
    expect(tekst.split('\r\n')[0]?.endsWith(';lenke;notat;klargjort_av;kontrollert_av')).toBe(true);
    expect(tekst).toContain(';2026-11-05;');
    expect(tekst).toContain(';1234567,50;');
    expect(tekst.endsWith('\r\n')).toBe(true);
  });

  it('is read back as it was written, with a guard before what looks like a formula', async () => {
    const lest = parse(await skriv(RADER), { bom: true, delimiter: ';', columns: true }) as Record<
      string,
      string
    >[];
    expect(
      lest.map(({ navn, notat, ansvarlig, status, beloep }) => [navn, notat, ansvarlig, status, beloep]),
    ).toEqual([
      [`'=cmd|"/C calc"!A1`, 'Ring «Åse»; hun sa "nei"\r\nog så\nja', '', '', '1234567,50'],
      [`'+47 22 00 00 00`, `'-1+1`, `'@Ærlig Øye`, `'\t=1`, '-0,05'],
      ['LØVE; ÅL & SØNN <AS>', `'=1`, '', '', 'Ikke tilgang'],
      ['', '', '', '', ''],
    ]);
  });

  it('without rows has a header', async () => {
    expect(await skriv([])).toBe(`\ufeff${FELTNAVN.join(';')}\r\n`);
  });
});

describe('a workbook', () => {
  it('has days, numbers and texts as such', async () => {
    const ark = await readArk(RADER);
    const celle = (rad: number, felt: keyof typeof EKSPORTFELT) =>
      ark.getCell(rad, FELTNAVN.indexOf(felt) + 1);
    expect(FELTNAVN.map((felt) => celle(1, felt).value)).toEqual(FELTNAVN);
    expect(celle(2, 'frist').value).toEqual(new Date('2026-11-05T00:00:00Z'));
    expect(celle(2, 'frist').numFmt).toBe('yyyy-mm-dd');
    expect([celle(2, 'beloep').value, celle(3, 'beloep').value]).toEqual([1_234_567.5, -0.05]);
    expect(celle(4, 'organisasjonsnummer').value).toBe('012345678');
    expect(celle(4, 'beloep').value).toBe('Ikke tilgang');
    expect(celle(4, 'navn').value).toBe('LØVE; ÅL & SØNN <AS>');
    expect(celle(2, 'navn').formula).toBeUndefined();
    expect(celle(2, 'navn').value).toBe('=cmd|"/C calc"!A1');
    expect(String(celle(2, 'notat').value).replaceAll('\r\n', '\n')).toBe(
      'Ring «Åse»; hun sa "nei"\nog så\nja',
    );
    expect(celle(5, 'navn').value).toBeNull();
  });

  it('has a header that stays, with filters', async () => {
    const ark = await readArk(RADER);
    expect(ark.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
    expect(ark.autoFilter).toBe('A1:W5');
  });

  it('holds what XML cannot', async () => {
    const ark = await readArk([{ ...TOM, navn: 'a\u0000\u0001b\u001fc\ud800', notat: '_x0041_ 😀' }]);
    expect(ark.getCell(2, 2).value).toBe('abc\ufffd');
    expect(ark.getCell(2, FELTNAVN.indexOf('notat') + 1).value).toBe('_x0041_ 😀');
  });
});

describe('a body', () => {
  function* telle(lest: { antall: number }): Generator<Eksportceller> {
    for (; lest.antall < 100_000; lest.antall++)
      yield { ...TOM, navn: `KLIENT ${lest.antall} ${Math.random()}` };
  }

  it.each([
    ['csv', (rader: Iterable<Eksportceller>) => writeCsv(rader)],
    ['xlsx', (rader: Iterable<Eksportceller>) => writeXlsx(rader, AV)],
  ])('of %s is made as fast as it is read, and no more after that', async (_, write) => {
    const lest = { antall: 0 };
    const leser = toStroem(write(telle(lest))).getReader();
    for (let nr = 0; nr < 3; nr++) await leser.read();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const etterTre = lest.antall;
    expect(etterTre).toBeLessThan(10_000);
    await leser.cancel();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(lest.antall).toBe(etterTre);
  });
});
