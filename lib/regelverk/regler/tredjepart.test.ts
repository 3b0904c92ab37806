import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, frister, med } from '#lib/regelverk/beregning/test-frister';

const alt = (alle: typeof ENK) =>
  med(
    alle,
    forhold('selvstendigeOppdragstakere', true),
    forhold('tredjepartJanuar20', true),
    forhold('tredjepartJanuar31', true),
  );

describe('third party information', () => {
  it.each([
    [2020, ['2019 2020-02-17 < 2020-02-15'], ['2019 2020-01-20'], ['2019 2020-01-31']],
    [2024, ['2023 2024-02-15'], ['2023 2024-01-22 < 2024-01-20'], ['2023 2024-01-31']],
    [2026, ['2025 2026-02-16 < 2026-02-15'], ['2025 2026-01-20'], ['2025 2026-02-02 < 2026-01-31']],
  ])('%i', (aar, rf1321, januar20, januar31) => {
    for (const alle of [ENK, AS]) {
      expect(frister('rf1321', alt(alle), aar)).toEqual(rf1321);
      expect(frister('tredjepart-20jan', alt(alle), aar)).toEqual(januar20);
      expect(frister('tredjepart-31jan', alt(alle), aar)).toEqual(januar31);
      expect(frister('rf1321', alle, aar)).toEqual([]);
    }
  });

  it('for a year in which there was one such payment', () => {
    const en = med(
      ENK,
      forhold('selvstendigeOppdragstakere', true, { fra: '2025-12-31', til: '2025-12-31' }),
    );
    expect(frister('rf1321', en, 2026)).toHaveLength(1);
    expect(frister('rf1321', en, 2027)).toEqual([]);
  });
});

describe('lonnssammenstilling-ansatte', () => {
  it.each([
    [2025, ['2024 2025-01-31']],
    // A Saturday and a Sunday: no known rule moves it.
    [2026, ['2025 2026-01-31']],
    [2027, ['2026 2027-01-31']],
  ])('%i', (aar, ventet) => {
    expect(frister('lonnssammenstilling-ansatte', ENK, aar)).toEqual(ventet);
    expect(frister('lonnssammenstilling-ansatte', med(ENK, forhold('arbeidsgiver', false)), aar)).toEqual([]);
  });

  it('from April: the first is the January after', () => {
    const alle = med(ENK, forhold('arbeidsgiver', true, { fra: '2026-04-01' }));
    expect(frister('lonnssammenstilling-ansatte', alle, 2026)).toEqual([]);
    expect(frister('lonnssammenstilling-ansatte', alle, 2027)).toEqual(['2026 2027-01-31']);
  });
});
