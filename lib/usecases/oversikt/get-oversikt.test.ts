import { expect, it } from 'vitest';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { UTEN_FILTER } from '#lib/domain/oversikt/filter';
import { findListeside } from '#lib/domain/oversikt/liste';
import { getOversikt } from './get-oversikt';

const verden = iVerden();
const NAA = { ...tid('2026-11-26'), naa: new Date() };

it('shows every client of an accountant, and not the firm itself', async () => {
  const aktoer = await verden.aktoerFor('regnskapsfoerer');
  const { adgang, klientkalendere, rom } = await getOversikt(aktoer, NAA);
  expect(klientkalendere.length).toBe(60);
  expect(adgang.svar.liste?.valgtByraa).toBe(verden.orgnr('regnskapsfoerer'));
  const side = findListeside(klientkalendere, UTEN_FILTER, rom);
  expect(side.naar).toBe('nesteUke');
  expect(side.grupper.map(({ navn, antall, frister }) => [navn, antall, frister.length])).toEqual([
    ['2026-12-01 forskuddstrekk-betaling-lopende:2026-11', 10, 10],
  ]);
});
