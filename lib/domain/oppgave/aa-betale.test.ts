import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { aaBetale } from './aa-betale';
import { flett } from './flett';
import type { LevertOppgave, Markering } from './oppgave';
import { levert, markering } from './test-oppgave';

const krav = (navn: string, beloep: number | null, annet: Partial<LevertOppgave> = {}) =>
  levert(navn, '2026-04-10', {
    oppgaveType: 'betalingskrav',
    frist: { fristType: 'betalingsfrist', frist: d('2026-04-10') },
    beloep,
    ...annet,
  });

const sum = (leverte: readonly LevertOppgave[], markeringer: readonly Markering[] = []) =>
  aaBetale(
    flett({
      beregnede: [],
      leverte,
      markeringer,
      periode: { fraOgMed: d('2026-04-01'), tilOgMed: d('2026-04-30') },
      idag: d('2026-03-01'),
    }),
    d('2026-03-01'),
  );

describe('aaBetale', () => {
  it('sums what is known, and counts what is not', () => {
    expect(sum([krav('a', 10_050), krav('b', 0), krav('c', null)])).toEqual({
      sum: 10_050,
      uten: 1,
      antall: 2,
    });
  });

  it('leaves out what is paid, taken back or said not to concern the virksomhet', () => {
    const ferdige = [
      krav('a', 1, { status: 'fullfoert' }),
      krav('b', 2, { status: 'trukket' }),
      krav('c', 4),
    ];
    expect(sum([...ferdige, krav('d', 8)], [markering('c', 'ikkeAktuell')])).toEqual({
      sum: 8,
      uten: 0,
      antall: 1,
    });
  });

  it('keeps what the user says is paid and the kilde has not received', () => {
    expect(sum([krav('a', 16)], [markering('a', 'fullfoert')])).toEqual({ sum: 16, uten: 0, antall: 1 });
  });

  it('leaves out what is to be delivered, whatever it says of an amount', () => {
    expect(sum([levert('a', '2026-04-10', { beloep: 100 })])).toEqual({ sum: 0, uten: 0, antall: 0 });
  });
});
