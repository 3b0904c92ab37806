import { describe, expect, it } from 'vitest';
import { testkilde } from '#dev/proeve/testdata/kilder';
import { findKildekollisjoner } from './kilderegister';

const kilde = (endring: Parameters<typeof testkilde>[0]) => ({
  ...testkilde({ regler: [], forhold: [], ...endring }),
  status: null,
  melding: null,
  sistHoert: null,
});
const MVA = kilde({ id: 'mva', regler: ['mva-alm-levering'], forhold: ['mvaTermin'] });
const REGLER = ['mva-alm-levering', 'toll-betaling'];
const finn = (endring: Parameters<typeof testkilde>[0], register = [MVA]) =>
  findKildekollisjoner(kilde(endring), register, REGLER);

describe('the kollisjoner of a kilde', () => {
  it('are each rule and forhold that another owns, and an id that is a prefix of another', () => {
    const alt = finn({
      id: 'mva-import',
      regler: ['mva-alm-levering'],
      forhold: ['mvaTermin', 'utleggstrekk'],
    });
    expect(alt).toEqual([
      { slag: 'regler', verdier: ['mva-alm-levering'], annen: 'mva' },
      { slag: 'forhold', verdier: ['mvaTermin'], annen: 'mva' },
      { slag: 'likt-navn', annen: 'mva' },
    ]);
  });

  it.each([
    ['itself', { ...MVA, navn: 'Mva' }],
    ['its id beginning as a word of another', { id: 'mvax' }],
    ['one that is stopped', { id: 'annen', regler: ['mva-alm-levering'], aktiv: false }],
  ])('are none for %s', (_, endring) => {
    expect(finn(endring)).toEqual([]);
  });

  it('are none with another that is stopped', () => {
    expect(finn({ id: 'annen', regler: ['mva-alm-levering'] }, [{ ...MVA, aktiv: false }])).toEqual([]);
  });

  it('are rules whose ids begin with its id, unless it owns them', () => {
    expect(finn({ id: 'toll' })).toEqual([{ slag: 'navn-paa-regler', verdier: ['toll-betaling'] }]);
    expect(finn({ id: 'toll', regler: ['toll-betaling'] })).toEqual([]);
  });
});
