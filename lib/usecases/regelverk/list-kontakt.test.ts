import { expect, it } from 'vitest';
import { PRODUKTOMRAADER } from '#lib/domain/virksomhet/kodelister';
import { listKontakt } from './list-kontakt';

it('sends the questions of every produktområde somewhere, and to one place', () => {
  const { henvisninger } = listKontakt();
  expect(henvisninger.flatMap(({ produktomraader }) => produktomraader).sort()).toEqual(
    [...PRODUKTOMRAADER].sort(),
  );
  expect(henvisninger.find(({ myndighet }) => myndighet === 'BRREG')?.produktomraader).toEqual([
    'AARSREGNSKAP',
    'RETTIGHETSHAVERE',
  ]);
});
