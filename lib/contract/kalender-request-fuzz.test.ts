import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Format } from './format';
import { bytes, les, NAVNEROM } from './test-kropp';

const numRuns = 10_000;

const GYLDIGE: Readonly<Record<Format, readonly string[]>> = {
  json: [
    '{"kalenderRequest":{"part":{"organisasjonsnummer":313268489},"periode":{"fraOgMed":"2022-11-01","tilOgMed":"2023-01-31"}}}',
    '{"kalenderRequest":{"part":[{"organisasjonsnummer":"310079197"},{"foedselsnummer":"12848410014"}]}}',
  ],
  xml: [
    `<?xml version="1.0" encoding="UTF-8"?><n1:kalenderRequest xmlns:n1="${NAVNEROM}"><n1:part><n1:organisasjonsnummer>313268489</n1:organisasjonsnummer></n1:part><n1:periode><n1:fraOgMed>2022-11-01</n1:fraOgMed></n1:periode></n1:kalenderRequest>`,
    `<kalenderRequest xmlns="${NAVNEROM}"><!-- a --><part><organisasjonsnummer><![CDATA[310079197]]></organisasjonsnummer></part></kalenderRequest>`,
  ],
};

/** What is put in: what means something in the formats, what is hostile, and anything. */
const biter = fc.oneof(
  fc.constantFrom(
    ...[
      '<',
      '>',
      '&',
      '"',
      "'",
      '/',
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '\\',
      '\\u0000',
      '\\ud800',
      '\0',
      '\ufeff',
      '-',
      '1e999',
    ],
    ...[
      'null',
      'true',
      '__proto__',
      'constructor',
      'toString',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?xml',
      '?>',
      '<!DOCTYPE a>',
    ],
    ...[
      '&lt;',
      '&#0;',
      '&x;',
      'xmlns=""',
      'xmlns:n1="urn:x"',
      ':@',
      '#text',
      '</part>',
      '<part/>',
      'encoding="UTF-16"',
      'NaN',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const endring = fc.record({ sted: fc.double({ min: 0, max: 1, noNaN: true }), kutt: fc.nat(12), bit: biter });

function endre(tekst: string, endringer: readonly { sted: number; kutt: number; bit: string }[]): string {
  return endringer.reduce((ut, { sted, kutt, bit }) => {
    const i = Math.floor(sted * ut.length);
    return ut.slice(0, i) + bit + ut.slice(i + kutt);
  }, tekst);
}

/** Either the request or the mistakes; `les` lets any other error through. */
function sjekk(kropp: Uint8Array, format: Format, charset: string | null = null): void {
  const lest = les(kropp, { format, charset });
  if (Array.isArray(lest)) return;
  expect(lest.parter.length).toBeGreaterThan(0);
  for (const part of lest.parter) expect(Object.values(part)[0]).toMatch(/^(\d{9}|\d{11})$/);
  expect(lest.periode.fraOgMed <= lest.periode.tilOgMed).toBe(true);
}

it.each(['json', 'xml'] as const)('%s that was valid before letters of it were changed', (format) => {
  fc.assert(
    fc.property(
      fc.constantFrom(...GYLDIGE[format]),
      fc.array(endring, { minLength: 1, maxLength: 6 }),
      (tekst, hva) => sjekk(bytes(endre(tekst, hva)), format),
    ),
    { numRuns },
  );
});

it.each(['json', 'xml'] as const)('%s that was valid before bytes of it were changed', (format) => {
  const kilde = fc.record({
    tekst: fc.constantFrom(...GYLDIGE[format]),
    koding: fc.constantFrom<BufferEncoding>('utf8', 'utf16le', 'latin1'),
    charset: fc.constantFrom(null, 'utf-8', 'utf-16', 'iso-8859-1', 'tull'),
    bytes: fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 4 }),
  });
  fc.assert(
    fc.property(kilde, ({ tekst, koding, charset, bytes: endret }) => {
      const kropp = Buffer.from(tekst, koding);
      for (const [sted, byte] of endret) kropp[sted % kropp.length] = byte;
      sjekk(kropp, format, charset);
    }),
    { numRuns },
  );
});

it('JSON of the right form with any values in it', () => {
  const verdi = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom('310079197', 313268489, '2026-01-01', '20261231'),
  );
  const del = (...felt: string[]) => fc.oneof(fc.dictionary(fc.constantFrom(...felt), verdi), verdi);
  const part = del('organisasjonsnummer', 'foedselsnummer', 'annet');
  const kropp = fc.record(
    { part: fc.oneof(part, fc.array(part, { maxLength: 3 })), periode: del('fraOgMed', 'tilOgMed', 'annet') },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(kropp, (kalenderRequest) => sjekk(bytes(JSON.stringify({ kalenderRequest })), 'json')),
    { numRuns },
  );
});
