import { expect, it } from 'vitest';
import { testkilde } from '#dev/proeve/testdata/kilder';
import { tid } from '#dev/proeve/verden/verden';
import { interpretLeveringer } from './fra-kildene';
import type { LagretLevering } from './levering';

const kilde = { ...testkilde(), status: null, melding: null, sistHoert: null };
const NAA = tid('2026-11-10').naa;

const forhold = (
  eksternId: string,
  sekvensnummer: number,
  verdi: string,
  annet: object = {},
): LagretLevering => ({
  kilde: kilde.id,
  slag: 'forhold',
  eksternId,
  sekvensnummer,
  mottatt: NAA.getTime(),
  innhold: { navn: 'mvaTermin', verdi, fraOgMed: null, tilOgMed: null, trukket: false, ...annet },
});
const verdier = (...leveringer: LagretLevering[]) =>
  interpretLeveringer([kilde], leveringer, NAA).forhold.map(({ verdi }) => verdi);

it('of two facts from the same day the one with the higher number counts, whichever came first', () => {
  const [gammel, ny] = [forhold('b', 1, 'aar'), forhold('a', 2, 'toMaaneder')];
  expect(verdier(gammel, ny)).toEqual(['toMaaneder']);
  expect(verdier(ny, gammel)).toEqual(['toMaaneder']);
});

it('one that is taken back does not take another with it, and facts from different days are both there', () => {
  const trukket = forhold('c', 9, 'aar', { trukket: true });
  const senere = forhold('d', 1, 'aar', { fraOgMed: '2027-01-01' });
  expect(verdier(forhold('a', 2, 'toMaaneder'), trukket, senere)).toEqual(['toMaaneder', 'aar']);
});
