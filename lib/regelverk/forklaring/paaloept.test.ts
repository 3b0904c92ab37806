import { describe, expect, it } from 'vitest';
import { addDager } from '#lib/domain/dag/dato';
import type { Konsekvens } from '#lib/domain/oppgave/konsekvens';
import type { Kildeord, Oppgave } from '#lib/domain/oppgave/oppgave';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { konsekvensAv } from './konsekvens';
import { toPaaloept } from './paaloept';
import { forsinkelsesrenter } from './satser';

const krav = (beloep: number | null, frist: string, annet: Partial<Oppgave> = {}) =>
  ({
    frist: { fristType: 'betalingsfrist', frist: d(frist) },
    frivillig: false,
    oppsyn: 'etter',
    markering: null,
    levert: { status: 'ikkeStartet', beloep } as Kildeord,
    ...annet,
  }) as Oppgave;
const rente = (frist: string, idag: string) =>
  ({
    sats: { type: 'rente', satser: forsinkelsesrenter(addDager(d(frist), 1), d(idag)) },
    beloepTilNaa: null,
  }) as unknown as Konsekvens;
const etter = (beloep: number | null, frist: string, idag: string) =>
  toPaaloept(krav(beloep, frist), rente(frist, idag), d(idag));

describe('what a missed frist has cost', () => {
  it('is simple interest of the amount for the days after the frist', () => {
    // 18 240 × 12,25 % × 45 / 365 = 275,47
    expect(etter(18_240_00, '2026-10-12', '2026-11-26')).toEqual({
      type: 'rente',
      oere: 275_47,
      grunnlag: 18_240_00,
      ledd: [{ hundredeler: 1225, dager: 45 }],
    });
  });

  it('changes rate on the day the rate changes', () => {
    // 10 000 × (12 % × 20 + 12,25 % × 10) / 365 = 65,75 + 33,56
    expect(etter(10_000_00, '2026-06-10', '2026-07-10')).toMatchObject({
      oere: 99_32,
      ledd: [
        { hundredeler: 1200, dager: 20 },
        { hundredeler: 1225, dager: 10 },
      ],
    });
  });

  it('is one day the day after the frist', () => {
    expect(etter(36_500_00, '2026-10-12', '2026-10-13')).toMatchObject({ oere: 12_25, ledd: [{ dager: 1 }] });
  });

  it.each([
    ['2026-10-23', null],
    ['2026-10-24', 672_50],
    ['2026-10-30', 7 * 672_50],
    // 50 rettsgebyr of 1 345 kroner.
    ['2027-10-30', 67_250_00],
  ])('is the daily fine from the day of the decision, up to its cap: %s', (idag, oere) => {
    const mulkt = konsekvensAv(
      { id: 'mva-alm-levering', konsekvens: { type: 'tvangsmulkt', hjemmel: [], handling: 'leverNaa' } },
      {
        ...krav(null, '2026-08-31'),
        gjelder: null,
        levert: { betingetVedtak: { sendt: d('2026-10-17'), loeperFra: d('2026-10-24') } } as Kildeord,
      },
      d(idag),
    );
    expect(mulkt.loeperFra).toEqual({ type: 'dato', dato: '2026-10-24' });
    expect(toPaaloept(krav(null, '2026-08-31'), mulkt, d(idag))).toEqual(
      oere === null ? null : { type: 'mulkt', oere },
    );
  });

  it.each([
    ['the frist has not passed', etter(100_00, '2026-10-12', '2026-10-12')],
    ['the amount is not known', etter(null, '2026-10-12', '2026-11-26')],
    ['the rate is not fixed', etter(100_00, '2026-12-10', '2027-01-20')],
    [
      'no authority has said that it is missing',
      toPaaloept(
        krav(100_00, '2026-10-12', { oppsyn: 'foer' }),
        rente('2026-10-12', '2026-11-26'),
        d('2026-11-26'),
      ),
    ],
  ])('is not told when %s', (_, svar) => {
    expect(svar).toBeNull();
  });
});
