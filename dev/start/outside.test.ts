import { expect, it } from 'vitest';
import { findFroe } from './outside';

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
