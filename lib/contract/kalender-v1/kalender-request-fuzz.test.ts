import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Format } from '#lib/contract/felles/format';
import { endre, endring, GYLDIGE } from '#lib/contract/xml-json/test-fuzz';
import { bytes, les } from '#lib/contract/xml-json/test-kropp';

const numRuns = 10_000;

/** Checks that a body gives a request or mistakes; `les` rethrows any other error. */
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
