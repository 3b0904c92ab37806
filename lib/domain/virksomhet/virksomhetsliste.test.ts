import { describe, expect, it } from 'vitest';
import type { Organisasjonsnummer } from './organisasjonsnummer';
import type { Representasjon } from './representasjon';
import { HELE } from './rett';
import { findVirksomhetsside, RADER_PER_SIDE } from './virksomhetsliste';

const virksomhet = (navn: string, nummer: string): Representasjon => ({
  organisasjonsnummer: nummer as Organisasjonsnummer,
  navn,
  enhetstype: 'AS',
  slettet: false,
  kanVelges: true,
  rett: HELE,
  noekkelrolle: true,
  pakker: [],
  innehaver: false,
  underenheter: [],
});
const mange = Array.from({ length: 8000 }, (_, i) => virksomhet(`Firma ${i + 1}`, String(310_000_000 + i)));
const navn = (soek: string, liste: readonly Representasjon[]) =>
  findVirksomhetsside(liste, { soek, side: 1 }).rader.map((rad) => rad.navn);

it('shows at most one page of many, in the order of their numbers', () => {
  const { rader, treff, sider } = findVirksomhetsside(mange, { soek: '', side: 1 });
  expect([rader.length, treff, sider]).toEqual([RADER_PER_SIDE, 8000, 134]);
  expect(rader.slice(0, 3).map((rad) => rad.navn)).toEqual(['Firma 1', 'Firma 2', 'Firma 3']);
});

it('every one stands on exactly one page', () => {
  const alle = Array.from(
    { length: 134 },
    (_, i) => findVirksomhetsside(mange, { soek: '', side: i + 1 }).rader,
  );
  expect(new Set(alle.flat()).size).toBe(8000);
});

it.each([
  [0, 1],
  [-3, 1],
  [Number.NaN, 1],
  [2.9, 2],
  [135, 134],
  [Number.POSITIVE_INFINITY, 134],
])('page %s is page %s', (side, ventet) => {
  expect(findVirksomhetsside(mange, { soek: '', side }).side).toBe(ventet);
});

describe('the order', () => {
  it('is Norwegian: æ, ø and å come last, and aa is å', () => {
    const liste = ['Åse', 'Ørn', 'Zebra', 'Ær', 'Aas', 'apekatt'].map((n, i) =>
      virksomhet(n, `31000000${i}`),
    );
    expect(navn('', liste)).toEqual(['apekatt', 'Zebra', 'Ær', 'Ørn', 'Aas', 'Åse']);
  });
});

it.each([
  ['310 000 007', ['Firma 8']],
  ['firma 7999', ['Firma 7999']],
  ['  FIRMA 7999 ', ['Firma 7999']],
  ['finnes ikke', []],
])('finds %j', (soek, ventet) => {
  expect(navn(soek, mange)).toEqual(ventet);
});

it.each([
  ['the name of a sub-unit', 'filial nord'],
  ['the number of a sub-unit', '311 999 001'],
  ['part of its number', '999001'],
])('is found by %s', (_hva, soek) => {
  const { organisasjonsnummer, navn: navnet, slettet } = virksomhet('FILIAL NORD', '311999001');
  const med = {
    ...virksomhet('Hoved', '310000002'),
    underenheter: [{ organisasjonsnummer, navn: navnet, slettet }],
  };
  expect(navn(soek, [virksomhet('En', '310000001'), med])).toEqual(['Hoved']);
});
