import { describe, expect, it } from 'vitest';
import { findFroe, findPostPort, standInSettings } from './outside';
import type { Secrets } from './secrets';

it.each([
  [{}, undefined],
  [{ OMVERDEN: ' ' }, undefined],
  [{ OMVERDEN_FROE: '7' }, undefined],
  [{ OMVERDEN: 'gjenstridig', OMVERDEN_FROE: '7' }, 7],
  [{ OMVERDEN: 'gjenstridig', OMVERDEN_FROE: '0' }, 0],
  [{ OMVERDEN: 'gjenstridig', OMVERDEN_FROE: '4294967295' }, 4_294_967_295],
])('the seed of %j is %s', (gitt, froe) => {
  expect(findFroe(gitt)).toBe(froe);
});

it('draws a seed when none is given', () => {
  const froe = findFroe({ OMVERDEN: 'gjenstridig' });
  expect(Number.isInteger(froe)).toBe(true);
  expect(findFroe({ OMVERDEN: 'gjenstridig' })).not.toBe(froe);
});

it.each([
  [{ OMVERDEN: 'vrang' }, /OMVERDEN must be/],
  [{ OMVERDEN: 'gjenstridig', OMVERDEN_FROE: '-1' }, /OMVERDEN_FROE must be/],
  [{ OMVERDEN: 'gjenstridig', OMVERDEN_FROE: '4294967296' }, /OMVERDEN_FROE must be/],
  [{ OMVERDEN: 'gjenstridig', OMVERDEN_FROE: 'x' }, /OMVERDEN_FROE must be/],
])('refuses %j', (gitt, sagt) => {
  expect(() => findFroe(gitt)).toThrow(sagt);
});

it.each([
  [{}, 3002],
  [{ PORT: '4000' }, 4002],
  [{ OMVERDEN_PORT: '5000' }, 5001],
  [{ OMVERDEN_PORT: '5000', POST_PORT: '2525' }, 2525],
])('the mail sink of %j is at %i', (gitt, port) => {
  expect(findPostPort(gitt)).toBe(port);
});

it.each([[{ POST_PORT: 'x' }], [{ POST_PORT: '65536' }], [{ OMVERDEN_PORT: '65535' }]])(
  'refuses the port of the mail sink in %j',
  (gitt) => {
    expect(() => findPostPort(gitt)).toThrow('POST_PORT');
  },
);

describe('the mail server of the product', () => {
  const hemmelige: Secrets = {
    ...{ HEMMELIGHET: 'x', ALTINN_ABONNEMENTSNOEKKEL: 'y', RETUR_NOEKKEL: 'z' },
    ...{ IDPORTEN_JWK: {}, MASKINPORTEN_JWK: {} },
  };
  const smtp = (gitt: Record<string, string>) =>
    standInSettings(gitt, 'http://localhost:3001', hemmelige).SMTP_URL;
  const ANDRE = {
    ...{ IDPORTEN_ISSUER: 'https://a.example.no', MASKINPORTEN_ISSUER: 'https://b.example.no/' },
    ...{ ALTINN_URL: 'https://c.example.no', ENHETSREGISTERET_URL: 'https://d.example.no/api' },
  };

  it('is the sink', () => expect(smtp({})).toBe('smtp://127.0.0.1:3002'));
  it('is the given one', () =>
    expect(smtp({ SMTP_URL: 'smtps://mail.example.no' })).toBe('smtps://mail.example.no'));
  it('is none where no stand-in is started', () => expect(smtp(ANDRE)).toBeUndefined());
});
