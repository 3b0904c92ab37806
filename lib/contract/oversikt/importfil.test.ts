import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv';
import { FELTNAVN } from './eksportfelt';
import { FLEST_LINJER, readImportfil, STOERSTE_FIL } from './importfil';

const HODE = 'organisasjonsnummer;noekkel;ansvarlig;notat';
const RAD = '310079197;amelding-levering:2026-11;Åse Ærlig;Ring «Øye»';
const LEST = {
  linje: 2,
  organisasjonsnummer: '310079197',
  noekkel: 'amelding-levering:2026-11',
  ansvarlig: 'Åse Ærlig',
  notat: 'Ring «Øye»',
};
const read = (tekst: string) => readImportfil(Buffer.from(tekst));
const utf16 = (tekst: string) => Buffer.from(`\ufeff${tekst}`, 'utf16le');

describe('a list is read', () => {
  it.each([
    ['in UTF-8', Buffer.from(`${HODE}\r\n${RAD}\r\n`)],
    ['in UTF-8 with a BOM', Buffer.from(`\ufeff${HODE}\r\n${RAD}\r\n`)],
    ['in UTF-16', utf16(`${HODE}\r\n${RAD}\r\n`)],
    ['in Windows-1252', Buffer.from(`${HODE}\r\n${RAD}\r\n`, 'latin1')],
    ['with line feeds, and none at the end', Buffer.from(`${HODE}\n${RAD}`)],
    ['with carriage returns', Buffer.from(`${HODE}\r${RAD}\r`)],
    ['with tabs', Buffer.from(`${HODE}\n${RAD}`.replaceAll(';', '\t'))],
    ['with commas', Buffer.from(`${HODE}\n${RAD}`.replaceAll(';', ','))],
    ['with quotes', Buffer.from(`"${HODE.replaceAll(';', '";"')}"\n"${RAD.replaceAll(';', '";"')}"`)],
    ['with names in capitals', Buffer.from(`${HODE.toUpperCase()}\n${RAD}`)],
  ])('%s', async (_, fil) => {
    expect(await readImportfil(fil)).toEqual({ linjer: [LEST] });
  });

  it('with columns in another order, and others between them', async () => {
    const tekst = 'x;notat;y;noekkel;organisasjonsnummer\n1;N;2;a:1;310079197';
    expect(await read(tekst)).toEqual({
      linjer: [{ linje: 2, organisasjonsnummer: '310079197', noekkel: 'a:1', ansvarlig: null, notat: 'N' }],
    });
  });

  it('with the numbers that a spreadsheet gives its lines', async () => {
    const tekst = `${HODE}\n1;a:1;;"to\nlinjer"\n;;;\n\n2;b:1;;x;for mange\n3;c:1`;
    expect(await read(tekst)).toEqual({
      linjer: [
        { linje: 2, organisasjonsnummer: '1', noekkel: 'a:1', ansvarlig: '', notat: 'to\nlinjer' },
        { linje: 5, organisasjonsnummer: '2', noekkel: 'b:1', ansvarlig: '', notat: 'x' },
        { linje: 6, organisasjonsnummer: '3', noekkel: 'c:1', ansvarlig: '', notat: '' },
      ],
    });
  });

  it('as it was exported, without the guards', async () => {
    const tom = Object.fromEntries(FELTNAVN.map((felt) => [felt, null]));
    const notater = ['=1+1', '+47', '-1', '@meg', 'a;b "c"\nd', "'sitat'", '', 'Øre; æ'];
    const rader = notater.map((notat) => ({
      ...tom,
      organisasjonsnummer: '310079197',
      noekkel: 'a:1',
      notat,
    }));
    const biter: Uint8Array[] = [];
    for await (const bit of writeCsv(rader as never)) biter.push(bit);
    const lest = await readImportfil(Buffer.concat(biter));
    expect('linjer' in lest && lest.linjer.map(({ notat }) => notat)).toEqual(notater);
  });
});

describe('a file is refused', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  it.each([
    ['an empty one', Buffer.alloc(0), 'tom'],
    ['one with a BOM alone', Buffer.from('\ufeff\r\n'), 'tom'],
    ['one with a header alone', Buffer.from(`${HODE}\r\n`), 'tom'],
    ['a picture', PNG, 'ikkeCsv'],
    ['UTF-16 without a BOM', Buffer.from(`${HODE}\n${RAD}`, 'utf16le'), 'ikkeCsv'],
    ['text', Buffer.from('Hei!\nDette er ikke en tabell.'), 'kolonner'],
    ['one without noekkel', Buffer.from('organisasjonsnummer;notat\n1;x'), 'kolonner'],
    ['one with nothing to change', Buffer.from('organisasjonsnummer;noekkel\n1;a:1'), 'kolonner'],
    ['one with a quote that never ends', Buffer.from(`${HODE}\n1;a:1;;"uten slutt`), 'ulest'],
    ['one with text after a quote', Buffer.from(`${HODE}\n1;a:1;;"x"y`), 'ulest'],
    ['one of ten megabytes and a byte', Buffer.alloc(STOERSTE_FIL + 1, 'x'), 'stor'],
  ])('%s', async (_, fil, feil) => {
    expect(await readImportfil(fil)).toEqual({ feil });
  });

  it('with a line too many, and no sooner', async () => {
    const linjer = `${HODE}\n${'1;a:1;;x\n'.repeat(FLEST_LINJER)}`;
    const lest = await read(linjer);
    expect('linjer' in lest && lest.linjer.length).toBe(FLEST_LINJER);
    expect(await read(`${linjer}1;a:1;;x`)).toEqual({ feil: 'linjer' });
  });

  it.each(['"', ';"', ',"x\n', `"${HODE}`, `${HODE};"`, `${HODE}\n"`])(
    'when a quote is not closed: %j',
    async (tekst) => {
      expect(await readImportfil(Buffer.from(tekst))).toHaveProperty('feil');
    },
  );

  it('never, however wrong it is, by breaking', async () => {
    for (let nr = 0; nr < 300; nr++) {
      const fil = Buffer.from(`${HODE}\n${RAD}\n${RAD}`);
      for (let ganger = 0; ganger < 4; ganger++)
        fil[Math.floor(Math.random() * fil.length)] = Math.floor(Math.random() * 256);
      const lest = await readImportfil(fil);
      expect('feil' in lest || lest.linjer.length <= 10).toBe(true);
    }
  });
});

it('others are served while a large file is read', async () => {
  let lengst = 0;
  let sist = performance.now();
  const ur = setInterval(() => {
    lengst = Math.max(lengst, performance.now() - sist);
    sist = performance.now();
  }, 1);
  await read(
    `${HODE}\n${`310079197;amelding-levering:2026-11;Åse;${'x'.repeat(40)}\n`.repeat(FLEST_LINJER)}`,
  );
  clearInterval(ur);
  expect(lengst).toBeLessThan(1_000);
});
