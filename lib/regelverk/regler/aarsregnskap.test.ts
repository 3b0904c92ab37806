import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, frister, i, med, perioder } from '#lib/regelverk/beregning/test-frister';

const drift = (fra?: string, til?: string) =>
  forhold('drift', true, {
    ...(fra && { fra }),
    ...(til && { til }),
    opphav: 'enhetsregisteret',
  });

describe('aarsregnskap-innsending', () => {
  const avvik = (slutt: string) => med(AS, forhold('regnskapsaarSlutt', slutt));

  it.each([
    [2019, ['2018 2019-07-31']],
    [2020, ['2019 2020-09-30 < 2020-07-31']],
    // Extended for everyone.
    [2021, ['2020 2021-09-30 < 2021-07-31']],
    // A Sunday and a Saturday: not moved.
    [2022, ['2021 2022-07-31']],
    [2027, ['2026 2027-07-31']],
    [2026, ['2025 2026-07-31']],
  ])('%i', (aar, ventet) => {
    expect(frister('aarsregnskap-innsending', AS, aar)).toEqual(ventet);
    expect(frister('aarsregnskap-innsending', ENK, aar)).toEqual([]);
  });

  it.each([
    ['06-30', '2025 2026-01-31', '2024-07-01', '2025-06-30'],
    ['01-01', '2025 2026-01-31', '2024-01-02', '2025-01-01'],
    ['07-01', '2025 2026-07-31', '2024-07-02', '2025-07-01'],
    ['09-30', '2025 2026-07-31', '2024-10-01', '2025-09-30'],
    ['02-28', '2025 2026-01-31', '2024-03-01', '2025-02-28'],
  ])('a regnskapsaar that ends %s: %s', (slutt, linje, fraOgMed, tilOgMed) => {
    expect(frister('aarsregnskap-innsending', avvik(slutt), 2026)).toEqual([linje]);
    const [o] = i(avvik(slutt), '2026-01-01', '2026-12-31').oppgaver.filter(
      (x) => x.regel === 'aarsregnskap-innsending',
    );
    expect(o?.gjelder).toEqual({ navn: '2025', fraOgMed, tilOgMed });
  });

  it('what put off the frist of July 2020 did not put off that of January', () => {
    expect(frister('aarsregnskap-innsending', avvik('03-31'), 2020)).toEqual(['2019 2020-01-31']);
    expect(frister('aarsregnskap-innsending', avvik('09-30'), 2020)).toEqual([
      '2019 2020-09-30 < 2020-07-31',
    ]);
  });

  it('a regnskapsaar that is changed: a short one between, or a long one', () => {
    const kort = med(AS, forhold('regnskapsaarSlutt', '06-30', { fra: '2025-01-01' }));
    expect(frister('aarsregnskap-innsending', kort, 2025)).toEqual(['2024 2025-07-31']);
    const [o] = i(kort, '2026-01-01', '2026-12-31').oppgaver.filter(
      (x) => x.regel === 'aarsregnskap-innsending',
    );
    expect(o).toMatchObject({
      gjelder: { navn: '2025', fraOgMed: '2025-01-01', tilOgMed: '2025-06-30' },
    });
    const lang = med(AS, forhold('regnskapsaarSlutt', '06-30', { fra: '2025-07-01' }));
    expect(frister('aarsregnskap-innsending', lang, 2026)).toEqual([]);
    const [l] = i(lang, '2027-01-01', '2027-12-31').oppgaver.filter(
      (x) => x.regel === 'aarsregnskap-innsending',
    );
    expect(l).toMatchObject({
      gjelder: { navn: '2026', fraOgMed: '2025-01-01', tilOgMed: '2026-06-30' },
    });
  });

  it('two that end in one calendar year have a noekkel each', () => {
    const to = med(AS, forhold('regnskapsaarSlutt', '06-30', { til: '2025-06-30' }));
    expect(frister('aarsregnskap-innsending', to, 2026)).toEqual(['2025-06 2026-01-31', '2025 2026-07-31']);
    const [, o] = i(to, '2026-01-01', '2026-12-31').oppgaver.filter(
      (x) => x.regel === 'aarsregnskap-innsending',
    );
    expect(o?.gjelder).toEqual({
      navn: '2025',
      fraOgMed: '2025-07-01',
      tilOgMed: '2025-12-31',
    });
  });

  it.each([
    ['konkurs the day after the frist', { fra: '2026-08-01' }, ['2025']],
    ['konkurs on the frist', { fra: '2026-07-31' }, []],
    ['konkurs before it', { fra: '2026-02-01' }, []],
    ['konkurs that was over by then', { fra: '2026-02-01', til: '2026-07-30' }, ['2025']],
    ['konkurs without a date', {}, []],
  ])('%s', (_navn, naar, ventet) => {
    const alle = med(AS, forhold('avvikling', 'konkurs', { ...naar, opphav: 'enhetsregisteret' }));
    expect(perioder('aarsregnskap-innsending', alle, 2026)).toEqual(ventet);
    // The skattemelding must still be filed.
    expect(perioder('skattemelding-as', alle, 2026)).toEqual(['2025']);
  });

  it('konkurs between the ordinary and the extended frist of 2020', () => {
    const alle = med(AS, forhold('avvikling', 'konkurs', { fra: '2020-08-15' }));
    expect(perioder('aarsregnskap-innsending', alle, 2020)).toEqual([]);
  });

  it.each([
    ['deleted on the frist', drift(undefined, '2026-07-31'), ['2025']],
    ['deleted before it', drift(undefined, '2026-07-30'), []],
    ['founded in the year', drift('2025-12-31'), ['2025']],
    ['founded after it', drift('2026-01-01'), []],
  ])('%s', (_navn, naar, ventet) => {
    expect(perioder('aarsregnskap-innsending', med(AS, naar), 2026)).toEqual(ventet);
  });

  it('one under avvikling is still held to it', () => {
    expect(
      perioder('aarsregnskap-innsending', med(AS, forhold('avvikling', 'underAvvikling')), 2026),
    ).toEqual(['2025']);
  });
});
