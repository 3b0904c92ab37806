import { describe, expect, it } from 'vitest';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, frister, i, med, perioder, uten } from '#lib/regelverk/beregning/test-frister';

const drift = (fra?: string, til?: string) =>
  forhold('drift', true, {
    ...(fra && { fra }),
    ...(til && { til }),
    opphav: 'enhetsregisteret',
  });

describe('skattemelding', () => {
  it.each([
    [2019, ['2018 2019-05-31']],
    [2020, ['2019 2020-08-31 < 2020-06-02']],
    [2021, ['2020 2021-05-31']],
    [2025, ['2024 2025-06-02 < 2025-05-31']],
    [2026, ['2025 2026-06-01 < 2026-05-31']],
    // 31 May is 2. pinsedag.
    [2066, ['2065 2066-06-01 < 2066-05-31']],
  ])('%i', (aar, ventet) => {
    expect(frister('skattemelding-enk', ENK, aar)).toEqual(ventet);
    expect(frister('skattemelding-as', AS, aar)).toEqual(ventet);
    expect(frister('skattemelding-as', ENK, aar)).toEqual([]);
    expect(frister('skattemelding-enk', AS, aar)).toEqual([]);
  });

  it('a deviating regnskapsaar does not move it', () => {
    expect(frister('skattemelding-as', med(AS, forhold('regnskapsaarSlutt', '06-30')), 2027)).toEqual([
      '2026 2027-05-31',
    ]);
  });

  it.each([
    ['founded on the last day of the year', drift('2025-12-31'), ['2025']],
    ['founded on the first day of the next', drift('2026-01-01'), []],
    ['deleted on the first day of the year', drift(undefined, '2025-01-01'), ['2025']],
    ['deleted before the year', drift(undefined, '2024-12-31'), []],
  ])('%s', (_navn, naar, ventet) => {
    expect(perioder('skattemelding-enk', med(ENK, naar), 2026)).toEqual(ventet);
    expect(perioder('skattemelding-as', med(AS, naar), 2026)).toEqual(ventet);
    expect(perioder('aksjonaerregisteroppgaven', med(AS, naar), 2026)).toEqual(ventet);
  });

  it('goes by the form at the end of the year', () => {
    const skifter: readonly Forhold[] = med(
      ENK,
      forhold('organisasjonsform', 'ENK', {
        til: '2025-06-30',
        opphav: 'enhetsregisteret',
      }),
      forhold('organisasjonsform', 'AS', {
        fra: '2025-07-01',
        opphav: 'enhetsregisteret',
      }),
    );
    expect(perioder('skattemelding-enk', skifter, 2026)).toEqual([]);
    expect(perioder('skattemelding-as', skifter, 2026)).toEqual(['2025']);
    expect(perioder('skattemelding-enk', skifter, 2025)).toEqual(['2024']);
  });

  it('nothing of either for another form, or one that is not known', () => {
    for (const alle of [med(ENK, forhold('organisasjonsform', 'ANNEN')), uten(ENK, 'organisasjonsform')]) {
      const regler = i(alle, '2026-01-01', '2026-12-31').oppgaver.map((o) => o.produktomraade);
      expect([...new Set(regler)].sort()).toEqual(['ARBEIDSGIVER', 'MVA']);
    }
  });
});
