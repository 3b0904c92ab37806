import { describe, expect, it } from 'vitest';
import { testkilde } from '#dev/proeve/testdata/kilder';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { alleHarSvart, eierNoekkel, isKildeId, type Kilde, kildesvar, svartilstand } from './kilde';

const NAA = Date.parse('2026-11-10T12:00:00Z');
const minutter = (antall: number) => NAA - antall * 60_000;
const kilde = (endring: Partial<Kilde> = {}): Kilde => ({
  ...testkilde({ lovetMinutter: 60 }),
  status: null,
  melding: null,
  sistHoert: NAA,
  ...endring,
});

describe('isKildeId', () => {
  it.each(['mva', 'a-ordningen', 'x1-2', 'a'.repeat(30)])('accepts %s', (id) =>
    expect(isKildeId(id)).toBe(true),
  );
  it.each(['', 'MVA', '1a', 'a--b', '-a', 'a-', 'a_b', 'æ', 'a'.repeat(31), 'a\n'])('refuses %j', (id) =>
    expect(isKildeId(id)).toBe(false),
  );
});

describe('svartilstand', () => {
  it.each([
    ['never heard', { sistHoert: null }, 'ikkeSvart'],
    ['never heard, whatever stands about it', { sistHoert: null, status: 'OK' }, 'ikkeSvart'],
    ['heard, and nothing said about itself', {}, 'OK'],
    ['heard at the very end of what it promised', { sistHoert: minutter(60), status: 'OK' }, 'OK'],
    ['a millisecond later', { sistHoert: minutter(60) - 1, status: 'OK' }, 'forsinket'],
    ['says it is late', { status: 'forsinket' }, 'forsinket'],
    ['says it is down', { status: 'nede' }, 'nede'],
    ['said it was down, long ago', { sistHoert: minutter(600), status: 'nede' }, 'nede'],
  ] as const)('%s', (_navn, endring, ventet) => {
    expect(svartilstand(kilde(endring), NAA)).toBe(ventet);
  });
});

describe('kildesvar', () => {
  it('is one answer per active kilde, with when it last delivered about the virksomhet', () => {
    const kilder = [kilde(), kilde({ id: 'taus' }), kilde({ id: 'avkoblet', aktiv: false })];
    const leverte = [
      { kilde: 'mva', mottatt: minutter(5) },
      { kilde: 'mva', mottatt: minutter(3) },
      { kilde: 'mva', mottatt: minutter(4) },
      { kilde: 'avkoblet', mottatt: NAA },
    ];
    const svar = kildesvar(kilder, leverte, NAA);
    expect(svar.map(({ kilde, sistOmVirksomheten }) => [kilde, sistOmVirksomheten])).toEqual([
      ['mva', minutter(3)],
      ['taus', null],
    ]);
  });

  it('is only complete when all have answered', () => {
    const taus = kilde({ id: 'taus', sistHoert: null });
    expect(alleHarSvart(kildesvar([kilde()], [], NAA))).toBe(true);
    expect(alleHarSvart(kildesvar([kilde(), taus], [], NAA))).toBe(false);
    expect(alleHarSvart(kildesvar([kilde(), { ...taus, aktiv: false }], [], NAA))).toBe(true);
  });
});

describe('eierNoekkel', () => {
  it.each([
    ['a rule it answers for', 'mva-alm-levering:2026-T5', true],
    ['its own', 'mva:krav-1', true],
    ['its own, with more to the name', 'mva-krav:1', true],
    ["another's rule", 'aga-betaling:2026-T5', false],
    ['a kilde whose name begins as its own', 'mvax:1', false],
    ['no noekkel', 'mva', false],
  ])('%s', (_navn, noekkel, ventet) => {
    expect(eierNoekkel({ id: 'mva', regler: ['mva-alm-levering'] }, noekkel as Noekkel)).toBe(ventet);
  });
});
