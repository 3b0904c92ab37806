import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, frister, mangler, med } from '#lib/regelverk/beregning/test-frister';

const register = { opphav: 'enhetsregisteret' } as const;
const drift = (fra: string, til?: string) =>
  forhold('drift', true, { fra, ...(til && { til }), ...register });
const registrert = (fra: string) => forhold('registrert', true, { fra, ...register });
const regel = 'reelle-rettighetshavere';
const alle = (forholdene: typeof AS) => [2024, 2025, 2026].flatMap((aar) => frister(regel, forholdene, aar));

describe('reelle-rettighetshavere', () => {
  it.each([
    ['always there, for all we know', AS, ['2025 2025-07-31']],
    ['registered on the last day before the act', med(AS, registrert('2024-09-30')), ['2025 2025-07-31']],
    ['registered on its first day', med(AS, registrert('2024-10-01')), ['2024 2024-10-15']],
    // 28 December 2024 is a Saturday: the act does not move it.
    ['in December 2024', med(AS, registrert('2024-12-14')), ['2024 2024-12-28']],
    ['across New Year', med(AS, registrert('2025-12-20')), ['2026 2026-01-03']],
    [
      'founded before, registered after',
      med(AS, drift('2024-09-01'), registrert('2024-11-04')),
      ['2024 2024-11-18'],
    ],
    [
      'founded so long before that it must have been registered',
      med(AS, drift('2024-06-30')),
      ['2025 2025-07-31'],
    ],
    ['founded later, registration not known', med(AS, drift('2024-07-01')), []],
    ['deleted before the day', med(AS, drift('2010-01-01', '2025-07-30')), []],
    ['konkurs', med(AS, forhold('avvikling', 'konkurs', { fra: '2025-05-01', ...register })), []],
    ['an ENK', ENK, []],
  ])('%s', (_navn, forholdene, ventet) => {
    expect(alle(forholdene)).toEqual(ventet);
  });

  it('asks when it was registered, in the year it matters', () => {
    const ny = med(AS, drift('2025-03-03'));
    expect(mangler(ny, 2025)[regel]).toEqual(['registrert']);
    expect(mangler(ny, 2026)[regel]).toBeUndefined();
  });
});
