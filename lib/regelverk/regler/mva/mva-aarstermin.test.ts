import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { ENK, frister, i, med, uten } from '#lib/regelverk/beregning/test-frister';

const AAR = med(ENK, forhold('mvaTermin', 'aar'));
const registrert = (fra?: string, til?: string) =>
  forhold('mvaRegistrert', true, { ...(fra && { fra }), ...(til && { til }), opphav: 'enhetsregisteret' });

describe('mva-aarstermin-soknad', () => {
  it.each([
    [2019, ['2019 2019-02-01']],
    [2025, ['2025 2025-02-03 < 2025-02-01']],
    [2026, ['2026 2026-02-02 < 2026-02-01']],
  ])('%i', (aar, ventet) => {
    expect(frister('mva-aarstermin-soknad', ENK, aar)).toEqual(ventet);
    expect(frister('mva-aarstermin-soknad', AAR, aar)).toEqual([]);
  });

  it.each([
    ['registered a year before the frist', registrert('2025-02-01'), 1],
    ['registered a day less', registrert('2025-02-02'), 0],
    ['out of the register the day before', registrert(undefined, '2026-01-31'), 0],
    ['out of it on the day', registrert(undefined, '2026-02-01'), 1],
  ])('%s', (_navn, mva, antall) => {
    expect(frister('mva-aarstermin-soknad', med(ENK, mva), 2026)).toHaveLength(antall);
  });

  it('is a right, and asks how the mva is reported', () => {
    const [o] = i(ENK, '2026-02-02', '2026-02-02').oppgaver;
    expect(o).toMatchObject({
      regel: 'mva-aarstermin-soknad',
      frivillig: true,
      oppgaveType: 'registreringskrav',
    });
    const { utenDato } = i(uten(ENK, 'mvaTermin'), '2026-02-02', '2026-02-02');
    expect(utenDato.map((u) => [u.regel, u.mangler])).toEqual([['mva-aarstermin-soknad', ['mvaTermin']]]);
  });
});

describe('mva-aarstermin-soknad-tilbake', () => {
  it.each([
    [2019, ['2020 2019-12-02 < 2019-12-01']],
    [2024, ['2025 2024-12-02 < 2024-12-01']],
    [2026, ['2027 2026-12-01']],
  ])('%i', (aar, ventet) => {
    expect(frister('mva-aarstermin-soknad-tilbake', AAR, aar)).toEqual(ventet);
    expect(frister('mva-aarstermin-soknad-tilbake', ENK, aar)).toEqual([]);
  });

  it('of one that changes at New Year: first the one, then the other', () => {
    const skifter = med(
      ENK,
      forhold('mvaTermin', 'toMaaneder'),
      forhold('mvaTermin', 'aar', { fra: '2026-01-01' }),
    );
    expect(frister('mva-aarstermin-soknad', skifter, 2025)).toHaveLength(1);
    expect(frister('mva-aarstermin-soknad', skifter, 2026)).toEqual([]);
    expect(frister('mva-aarstermin-soknad-tilbake', skifter, 2025)).toEqual([]);
    expect(frister('mva-aarstermin-soknad-tilbake', skifter, 2026)).toHaveLength(1);
  });
});
