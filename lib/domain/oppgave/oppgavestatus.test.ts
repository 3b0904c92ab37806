import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import type { LevertOppgave, MarkeringVerdi } from './oppgave';
import { alvor, dagerIgjen, isAapen, oppgavestatus, type Utsagn, uenighet } from './oppgavestatus';
import { beregnet, markering } from './test-oppgave';

const FRIST = d('2026-10-12');

const grunnlag = (bruker: MarkeringVerdi | null, kilde: LevertOppgave['status'] | null): Utsagn => ({
  markering: bruker && markering('2026', bruker),
  levert: kilde && { status: kilde },
});

describe('oppgavestatus', () => {
  it.each([
    // user, kilde, the day before, on the day, the day after
    [null, null, 'ikkeStartet', 'ikkeStartet', 'forfalt'],
    [null, 'ikkeStartet', 'ikkeStartet', 'ikkeStartet', 'forfalt'],
    [null, 'paagaaende', 'paagaaende', 'paagaaende', 'forfalt'],
    [null, 'fullfoert', 'fullfoert', 'fullfoert', 'fullfoert'],
    [null, 'trukket', 'ikkeStartet', 'ikkeStartet', 'ikkeStartet'],
    ['fullfoert', null, 'fullfoert', 'fullfoert', 'fullfoert'],
    ['fullfoert', 'ikkeStartet', 'fullfoert', 'fullfoert', 'fullfoert'],
    ['fullfoert', 'paagaaende', 'fullfoert', 'fullfoert', 'fullfoert'],
    ['fullfoert', 'fullfoert', 'fullfoert', 'fullfoert', 'fullfoert'],
    ['ikkeAktuell', null, 'ikkeStartet', 'ikkeStartet', 'forfalt'],
    ['ikkeAktuell', 'paagaaende', 'paagaaende', 'paagaaende', 'forfalt'],
    ['ikkeAktuell', 'fullfoert', 'fullfoert', 'fullfoert', 'fullfoert'],
  ] as const)('user %s, kilde %s: %s, %s, %s', (bruker, kilde, foer, paa, etter) => {
    const g = grunnlag(bruker, kilde);
    expect(oppgavestatus(g, FRIST, d('2026-10-11'))).toBe(foer);
    expect(oppgavestatus(g, FRIST, d('2026-10-12'))).toBe(paa);
    expect(oppgavestatus(g, FRIST, d('2026-10-13'))).toBe(etter);
  });
});

describe('uenighet', () => {
  it.each([
    [null, null, false],
    [null, 'fullfoert', false],
    ['fullfoert', null, false],
    ['fullfoert', 'ikkeStartet', true],
    ['fullfoert', 'paagaaende', true],
    ['fullfoert', 'fullfoert', false],
    ['fullfoert', 'trukket', false],
    ['ikkeAktuell', 'ikkeStartet', false],
    ['ikkeAktuell', 'fullfoert', true],
  ] as const)('user %s, kilde %s: %s', (bruker, kilde, svar) => {
    expect(uenighet(grunnlag(bruker, kilde))).toBe(svar);
  });
});

describe('what is left to do', () => {
  const oppgave = (bruker: MarkeringVerdi | null, kilde: LevertOppgave['status'] | null, idag: string) => {
    const g = grunnlag(bruker, kilde);
    return {
      ...beregnet('2026', '2026-10-12'),
      ...g,
      status: oppgavestatus(g, FRIST, d(idag)),
    };
  };

  it.each([
    [null, null, true],
    [null, 'paagaaende', true],
    [null, 'fullfoert', false],
    ['fullfoert', null, false],
    ['ikkeAktuell', null, false],
    ['ikkeAktuell', 'fullfoert', false],
  ] as const)('user %s, kilde %s: open %s, also when the frist has passed', (bruker, kilde, svar) => {
    expect(isAapen(oppgave(bruker, kilde, '2026-10-01'))).toBe(svar);
    expect(isAapen(oppgave(bruker, kilde, '2026-11-01'))).toBe(svar);
  });

  it.each([
    ['2026-09-28', 14],
    ['2026-10-11', 1],
    ['2026-10-12', 0],
    ['2026-10-13', -1],
    ['2025-10-12', 365],
  ])('on %s there are %i days left', (idag, dager) => {
    expect(dagerIgjen(FRIST, d(idag))).toBe(dager);
  });

  it.each([
    [null, null, '2026-09-27', 'noeytral'],
    [null, null, '2026-09-28', 'snart'],
    [null, null, '2026-10-12', 'snart'],
    [null, null, '2026-10-13', 'forfalt'],
    [null, 'paagaaende', '2026-10-13', 'forfalt'],
    ['fullfoert', 'ikkeStartet', '2026-10-13', 'fullfoert'],
    ['ikkeAktuell', null, '2026-10-13', 'ikkeAktuell'],
    ['ikkeAktuell', 'fullfoert', '2026-10-13', 'fullfoert'],
  ] as const)('user %s, kilde %s, on %s: %s', (bruker, kilde, idag, svar) => {
    expect(alvor(oppgave(bruker, kilde, idag), d(idag))).toBe(svar);
  });
});

describe('a right that was not used in time', () => {
  const frist = { fristType: 'leveringsfrist', frist: d('2026-02-02') } as const;
  const etter = d('2026-02-03');

  it('is never forfalt, and asks for no attention', () => {
    expect(oppgavestatus({ levert: null, markering: null }, frist.frist, etter, true)).toBe('ikkeStartet');
    const oppgave = { status: 'ikkeStartet', markering: null, levert: null, frist } as const;
    expect(alvor({ ...oppgave, frivillig: true }, etter)).toBe('ikkeAktuell');
    expect(alvor({ ...oppgave, frivillig: true }, frist.frist)).toBe('snart');
    expect(alvor({ ...oppgave, frivillig: false }, etter)).toBe('forfalt');
  });
});
