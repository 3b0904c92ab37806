import { describe, expect, it } from 'vitest';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, i } from '#lib/regelverk/beregning/test-frister';
import { forklar } from './forklaring';
import { aarsregnskapsgebyr } from './konsekvens';

const AARENE = { ENK: i(ENK, '2019-01-01', '2028-12-31'), AS: i(AS, '2019-01-01', '2028-12-31') };

function forklaring(noekkel: string, idag = '2026-05-01') {
  const alle = [...AARENE.ENK.oppgaver, ...AARENE.AS.oppgaver];
  const oppgave = alle.find((o) => o.noekkel === noekkel);
  const svar = oppgave && forklar(oppgave, d(idag));
  if (!svar) throw new Error(`no ${noekkel}`);
  return svar;
}
const konsekvens = (noekkel: string, idag?: string) => forklaring(noekkel, idag).konsekvens;

describe('the fee for late aarsregnskap', () => {
  it.each([
    // 2026: 1345 kroner. One week for days 1-7, and so on.
    ['2026-07-31', 0],
    ['2026-08-01', 1345_00],
    ['2026-08-07', 1345_00],
    ['2026-08-08', 2690_00],
    ['2026-08-10', 2690_00],
    // 56 days are eight weeks; the ninth costs two.
    ['2026-09-25', 10_760_00],
    ['2026-09-26', 13_450_00],
    // 126 days are eighteen weeks: 8 + 20; the nineteenth costs three.
    ['2026-12-04', 37_660_00],
    ['2026-12-05', 41_695_00],
    // 26 weeks: 52 rettsgebyr, and no more.
    ['2027-01-29', 69_940_00],
    ['2027-01-30', 69_940_00],
    ['2030-01-01', 69_940_00],
  ])('on %s: %i oere', (idag, oere) => {
    expect(aarsregnskapsgebyr(d('2026-07-31'), d(idag))).toBe(oere);
    expect(konsekvens('aarsregnskap-innsending:2025', idag).beloepTilNaa).toBe(oere);
  });

  it.each([
    [2018, '2019-07-31', 59_800_00],
    [2019, '2020-09-30', 60_944_00],
    [2020, '2021-09-30', 62_348_00],
    [2021, '2022-07-31', 63_596_00],
    [2023, '2024-07-31', 66_404_00],
  ])('is at most for %i', (aar, frist, maks) => {
    const k = konsekvens(`aarsregnskap-innsending:${aar}`, '2028-01-01');
    expect(k).toMatchObject({ automatisk: true, etterBrev: false, beloepTilNaa: maks, sats: { tak: maks } });
    expect(k.loeperFra).toEqual({
      type: 'dato',
      dato: frist.endsWith('-09-30') ? `${aar + 1}-10-01` : `${aar + 1}-08-01`,
    });
  });

  it('is not known for a year without a rettsgebyr', () => {
    const k = konsekvens('aarsregnskap-innsending:2026', '2027-08-20');
    expect(k).toMatchObject({ beloepTilNaa: null, sats: { aar: 2027, tak: null } });
  });

  it('can end in tvangsopploesning after six months', () => {
    expect(konsekvens('aarsregnskap-innsending:2025').foelgerFra).toBe('2027-01-31');
  });

  it('has not run for one that is sent in', () => {
    const o = AARENE.AS.oppgaver.find((x) => x.noekkel === 'aarsregnskap-innsending:2024');
    const idag = d('2025-09-01');
    expect(o && forklar({ ...o, status: 'forfalt' }, idag)?.konsekvens.beloepTilNaa).toBe(5 * 1314_00);
    expect(o && forklar({ ...o, status: 'fullfoert' }, idag)?.konsekvens.beloepTilNaa).toBeNull();
  });
});

describe('late delivery', () => {
  it.each([
    ['mva-alm-levering:2024-T2', 638_50, 63_850_00],
    ['skattemelding-enk:2025', 672_50, 67_250_00],
    ['skattemelding-as:2020', 599_50, 59_950_00],
    ['aksjonaerregisteroppgaven:2022', 621_50, 62_150_00],
  ])('%s: half a rettsgebyr a day, after a letter, never a sum', (noekkel, perDag, tak) => {
    expect(konsekvens(noekkel, '2028-01-01')).toMatchObject({
      type: 'tvangsmulkt',
      automatisk: false,
      etterBrev: true,
      loeperFra: { type: 'vedtak' },
      sats: { type: 'perDag', perDag, tak },
      beloepTilNaa: null,
    });
  });

  it('a-melding: a tenth per person and day', () => {
    expect(konsekvens('amelding-levering:2026-08')).toMatchObject({
      type: 'ameldingsmulkt',
      sats: { type: 'perPersonPerDag', aar: 2026, perDag: 134_50, tak: 1_345_000_00 },
      forbehold: ['antallDager'],
    });
  });

  it.each(['2020-02', '2020-09', '2026-05', '2026-07'])('a-melding for %s is not fined', (maaned) => {
    expect(konsekvens(`amelding-levering:${maaned}`).forbehold).toContain('mulktStanset');
  });

  it.each(['2020-01', '2020-10', '2026-04', '2026-08'])('a-melding for %s is', (maaned) => {
    expect(konsekvens(`amelding-levering:${maaned}`).forbehold).not.toContain('mulktStanset');
  });
});

describe('late payment', () => {
  it('has interest from the day after the moved frist', () => {
    expect(konsekvens('mva-alm-betaling:2026-T4')).toMatchObject({
      type: 'forsinkelsesrente',
      automatisk: true,
      loeperFra: { type: 'dato', dato: '2026-10-13' },
      sats: { type: 'rente', satser: [{ fraOgMed: '2026-10-13', hundredeler: 1225 }] },
      beloepTilNaa: null,
      forbehold: ['renteIkkeBekreftet'],
    });
  });

  it('follows the rates until today; a rate from an official source needs no reservation', () => {
    const k = konsekvens('mva-alm-betaling:2024-T1', '2025-08-01');
    expect(k.sats).toMatchObject({
      satser: [{ hundredeler: 1250 }, { fraOgMed: '2025-07-01', hundredeler: 1225 }],
    });
    expect(k.forbehold).toEqual([]);
  });

  it('is not fixed for a year to come', () => {
    expect(konsekvens('aga-betaling:2027-T1').sats).toMatchObject({
      satser: [{ fraOgMed: '2027-03-16', hundredeler: null, hjemmel: null }],
    });
  });

  it('what one has withheld cannot be paid in parts; the rest can', () => {
    expect(forklaring('forskuddstrekk-betaling-lopende:2026-03').betalingsavtale?.mulig).toBe(false);
    expect(forklaring('aga-betaling:2026-T1').betalingsavtale?.mulig).toBe(true);
    expect(forklaring('tilleggsforskudd:2025').betalingsavtale).toBeNull();
    expect(forklaring('amelding-levering:2026-03').betalingsavtale).toBeNull();
  });
});

it.each([
  ['mva-aarstermin-soknad:2026', 'tapAvRett', 'soekNesteAar'],
  ['skattemelding-utsatt-soknad:2025', 'tapAvRett', 'leverUtenUtsettelse'],
  ['tilleggsforskudd:2025', 'tapAvRentefritak', 'betalInnPaaRestskatt'],
  ['generalforsamling-ordinaer:2025', 'ingen', 'gjoerNaa'],
  ['lonnssammenstilling-ansatte:2025', 'ingen', 'gjoerNaa'],
  ['reelle-rettighetshavere:2025', 'dagboeter', 'registrerNaa'],
  ['bokforing-ajour:2026-T2', 'bokfoeringspaalegg', 'gjoerNaa'],
])('%s: %s, %s', (noekkel, type, handling) => {
  const f = forklaring(noekkel);
  expect([f.konsekvens.type, f.handling, f.konsekvens.beloepTilNaa]).toEqual([type, handling, null]);
});
