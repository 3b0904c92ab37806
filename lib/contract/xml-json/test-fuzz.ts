import fc from 'fast-check';
import type { Format } from '#lib/contract/felles/format';
import { NAVNEROM } from './test-kropp';

/** Valid bodies, to be mutated. For tests only. */
export const GYLDIGE: Readonly<Record<Format, readonly string[]>> = {
  json: [
    '{"kalenderRequest":{"part":{"organisasjonsnummer":313268489},"periode":{"fraOgMed":"2022-11-01","tilOgMed":"2023-01-31"}}}',
    '{"kalenderRequest":{"part":[{"organisasjonsnummer":"310079197"},{"foedselsnummer":"12848410037"}]}}',
  ],
  xml: [
    `<?xml version="1.0" encoding="UTF-8"?><n1:kalenderRequest xmlns:n1="${NAVNEROM}"><n1:part><n1:organisasjonsnummer>313268489</n1:organisasjonsnummer></n1:part><n1:periode><n1:fraOgMed>2022-11-01</n1:fraOgMed></n1:periode></n1:kalenderRequest>`,
    `<kalenderRequest xmlns="${NAVNEROM}"><!-- a --><part><organisasjonsnummer><![CDATA[310079197]]></organisasjonsnummer></part></kalenderRequest>`,
  ],
};

/** Pieces to insert: syntax of the formats, hostile values, and random text. */
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
/** Generates one mutation: where, how many characters to cut, and what to insert. For tests only. */
export const endring = fc.record({
  sted: fc.double({ min: 0, max: 1, noNaN: true }),
  kutt: fc.nat(12),
  bit: biter,
});

/** Applies mutations in order. For tests only. */
export function endre(
  tekst: string,
  endringer: readonly { sted: number; kutt: number; bit: string }[],
): string {
  return endringer.reduce((ut, { sted, kutt, bit }) => {
    const i = Math.floor(sted * ut.length);
    return ut.slice(0, i) + bit + ut.slice(i + kutt);
  }, tekst);
}
