import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, frister, i, mangler, med, perioder, uten } from '#lib/regelverk/beregning/test-frister';

const UTENFOR = uten(ENK, 'mvaRegistrert', 'mvaTermin');
const regel = 'bokforing-ajour';

describe('bokforing-ajour', () => {
  it.each([
    [2019, ['2019-04 2019-04-30', '2019-08 2019-08-31', '2019-12 2019-12-31']],
    [2025, ['2025-04 2025-04-30', '2025-08 2025-08-31', '2025-12 2025-12-31']],
    [2026, ['2026-04 2026-04-30', '2026-08 2026-08-31', '2026-12 2026-12-31']],
  ])('every fourth month for one who reports mva once a year or not at all: %i', (aar, ventet) => {
    expect(frister(regel, UTENFOR, aar)).toEqual(ventet);
    expect(frister(regel, med(AS, forhold('mvaTermin', 'aar')), aar)).toEqual(ventet);
  });

  it('by the mva-melding for one who reports every second month', () => {
    for (const aar of [2019, 2020, 2026])
      expect(frister(regel, ENK, aar)).toEqual(frister('mva-alm-levering', ENK, aar));
    expect(frister(regel, ENK, 2026)[0]).toBe('2025-T6 2026-02-10');
  });

  it('one registered from July: May and June are in no melding, and so bound by the four months', () => {
    const mva = forhold('mvaRegistrert', true, { fra: '2026-07-01', opphav: 'enhetsregisteret' });
    expect(frister(regel, med(ENK, mva), 2026)).toEqual([
      '2026-04 2026-04-30',
      '2026-08 2026-08-31',
      '2026-T4 2026-10-12 < 2026-10-10',
      '2026-T5 2026-12-10',
    ]);
  });

  it('one taken out on 20 May: by the last melding, then every fourth month', () => {
    const mva = forhold('mvaRegistrert', true, { til: '2026-05-20', opphav: 'enhetsregisteret' });
    expect(frister(regel, med(ENK, mva), 2026)).toEqual([
      '2025-T6 2026-02-10',
      '2026-T1 2026-04-10',
      '2026-T2 2026-06-10',
      // A month and ten days after 20 May.
      '2026-T3 2026-06-30',
      '2026-08 2026-08-31',
      '2026-12 2026-12-31',
    ]);
  });

  it('from every second month to once a year: every fourth month from then on', () => {
    const skifter = med(
      ENK,
      forhold('mvaTermin', 'toMaaneder'),
      forhold('mvaTermin', 'aar', { fra: '2026-01-01' }),
    );
    expect(perioder(regel, skifter, 2025).slice(1)).toEqual([1, 2, 3, 4, 5].map((t) => `2025-T${t}`));
    expect(perioder(regel, skifter, 2026)).toEqual(['2025-T6', '2026-04', '2026-08', '2026-12']);
  });

  it('counts from the start of a deviating regnskapsaar', () => {
    const alle = med(UTENFOR, forhold('regnskapsaarSlutt', '06-30'));
    expect(perioder(regel, alle, 2026)).toEqual(['2026-02', '2026-06', '2026-10']);
    const [foerste] = i(alle, '2026-02-28', '2026-02-28').oppgaver;
    expect(foerste?.gjelder).toEqual({ navn: '2026-02', fraOgMed: '2025-11-01', tilOgMed: '2026-02-28' });
  });

  it('one that is deleted has the books of the last meldinger, and no four months more', () => {
    const slettet = med(ENK, forhold('drift', true, { til: '2026-05-20', opphav: 'enhetsregisteret' }));
    for (const aar of [2025, 2026, 2027])
      expect(frister(regel, slettet, aar)).toEqual(frister('mva-alm-levering', slettet, aar));
    expect(perioder(regel, slettet, 2026)).toEqual(['2025-T6', '2026-T1', '2026-T2', '2026-T3']);
  });

  it('not for one that is deleted before the day, nor for another form; asks how the mva is reported', () => {
    const slettet = med(UTENFOR, forhold('drift', true, { til: '2026-08-30', opphav: 'enhetsregisteret' }));
    expect(perioder(regel, slettet, 2026)).toEqual(['2026-04']);
    expect(perioder(regel, med(UTENFOR, forhold('organisasjonsform', 'ANNEN')), 2026)).toEqual([]);
    expect(mangler(uten(ENK, 'mvaTermin'), 2026)[regel]).toEqual(['mvaTermin']);
  });
});
