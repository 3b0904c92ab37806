import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, frister, med } from '#lib/regelverk/beregning/test-frister';

const REGLENE = ['generalforsamling-ordinaer', 'aarsregnskap-fastsetting'];
const avvik = (slutt: string) => med(AS, forhold('regnskapsaarSlutt', slutt));

describe.each(REGLENE)('%s', (regel) => {
  it.each([
    // 30 June was a Sunday in 2019 and 2024: not moved.
    [2019, ['2018 2019-06-30']],
    [2024, ['2023 2024-06-30']],
    [2026, ['2025 2026-06-30']],
  ])('%i', (aar, ventet) => {
    expect(frister(regel, AS, aar)).toEqual(ventet);
    expect(frister(regel, ENK, aar)).toEqual([]);
  });

  it.each([
    ['06-30', '2025 2025-12-31', 2025],
    ['09-30', '2025 2026-03-31', 2026],
    ['08-31', '2025 2026-02-28', 2026],
    ['02-28', '2026 2026-08-31', 2026],
    ['02-29', '2024 2024-08-31', 2024],
    ['01-15', '2026 2026-07-15', 2026],
    ['10-31', '2025 2026-04-30', 2026],
  ])('a regnskapsaar that ends %s: %s', (slutt, ventet, aar) => {
    expect(frister(regel, avvik(slutt), aar)).toEqual([ventet]);
  });

  it('falls away in konkurs and when deleted, not under avvikling', () => {
    const konkurs = med(AS, forhold('avvikling', 'konkurs', { fra: '2026-06-30' }));
    const slettet = med(AS, forhold('drift', true, { til: '2026-06-29', opphav: 'enhetsregisteret' }));
    const avvikling = med(AS, forhold('avvikling', 'underAvvikling'));
    expect([konkurs, slettet, avvikling].map((alle) => frister(regel, alle, 2026).length)).toEqual([0, 0, 1]);
  });

  it('founded in November: the first is the year after', () => {
    const ny = med(AS, forhold('drift', true, { fra: '2025-11-10', opphav: 'enhetsregisteret' }));
    expect(frister(regel, ny, 2025)).toEqual([]);
    expect(frister(regel, ny, 2026)).toEqual(['2025 2026-06-30']);
  });
});
