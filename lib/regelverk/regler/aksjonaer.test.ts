import { describe, expect, it } from 'vitest';
import { AS, ENK, frister } from '#lib/regelverk/beregning/test-frister';

describe('aksjonaerregisteroppgaven', () => {
  it.each([
    [2020, ['2019 2020-01-31']],
    [2021, ['2020 2021-02-01 < 2021-01-31']],
    [2022, ['2021 2022-01-31']],
    [2025, ['2024 2025-01-31']],
    [2026, ['2025 2026-02-02 < 2026-01-31']],
  ])('%i', (aar, ventet) => {
    expect(frister('aksjonaerregisteroppgaven', AS, aar)).toEqual(ventet);
    expect(frister('aksjonaerregisteroppgaven', ENK, aar)).toEqual([]);
  });
});
