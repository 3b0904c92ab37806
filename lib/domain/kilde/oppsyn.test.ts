import { describe, expect, it } from 'vitest';
import type { Kildeord } from '#lib/domain/oppgave/oppgave';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { toOppsyn } from './oppsyn';

const FRIST = { fristType: 'leveringsfrist', frist: d('2026-10-12') } as const;
const kilde = (sistHoert: string | null, regler: string[] = ['mva']) => ({
  kilde: 'mva',
  regler,
  sistHoert: sistHoert === null ? null : Date.parse(sistHoert),
});
const levert = (statusDato: string | null) =>
  ({ kilde: 'mva', statusDato: statusDato && d(statusDato) }) as unknown as Kildeord;

describe('who follows an oppgave up', () => {
  it.each([
    ['no kilde answers for the rule', [kilde('2026-11-01T12:00:00Z', ['annen'])], 'mva', 'ingen'],
    ['no kilde is hooked on', [], 'mva', 'ingen'],
    ['one answers for the rule and is silent about this', [kilde('2026-11-01T12:00:00Z')], 'mva', 'taus'],
    ['one answers for the rule and has never been heard', [kilde(null)], 'mva', 'taus'],
    ['it follows from no rule', [kilde('2026-11-01T12:00:00Z')], null, 'ingen'],
  ])('%s', (_, kilder, regel, ventet) => {
    expect(toOppsyn(kilder)({ regel, levert: null, frist: FRIST })).toBe(ventet);
  });

  it.each([
    ['has not been heard since', '2026-10-11T12:00:00Z', null, 'foer'],
    ['was heard on the last day', '2026-10-12T12:00:00Z', null, 'foer'],
    ['was heard in the last hour of the last day in Oslo', '2026-10-12T21:59:00Z', null, 'foer'],
    ['was heard the day after', '2026-10-12T22:01:00Z', null, 'etter'],
    ['dates its word to the last day', null, '2026-10-12', 'foer'],
    ['dates its word to the day after', null, '2026-10-13', 'etter'],
    ['has never been heard', null, null, 'foer'],
  ])('a kilde that %s', (_, hoert, dato, ventet) => {
    expect(toOppsyn([kilde(hoert)])({ regel: 'mva', levert: levert(dato), frist: FRIST })).toBe(ventet);
  });

  it('a kilde that is no longer hooked on has been heard of only by its own day', () => {
    expect(toOppsyn([])({ regel: 'mva', levert: levert(null), frist: FRIST })).toBe('foer');
    expect(toOppsyn([])({ regel: 'mva', levert: levert('2026-10-20'), frist: FRIST })).toBe('etter');
  });
});
