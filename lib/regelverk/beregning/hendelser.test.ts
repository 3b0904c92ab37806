import { describe, expect, it } from 'vitest';
import type { Myndighetshendelse } from '#lib/domain/kilde/myndighetshendelse';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { regelfaktaFor } from '#lib/regelverk/forklaring/regelfakta';
import { toOppgaver } from './hendelser';
import { kalender } from './kalender';
import { ENK } from './test-frister';

const linjer = (hendelse: Myndighetshendelse) =>
  toOppgaver(hendelse).map((o) => `${o.noekkel} ${o.frist.frist}${o.flytting ? ` < ${o.flytting.fra}` : ''}`);
const oppgjoer = (
  inntektsaar: number,
  sendt: string,
  restskatt: number | null = null,
): Myndighetshendelse => ({
  type: 'skatteoppgjoer',
  form: 'ENK',
  inntektsaar,
  sendt: d(sendt),
  restskatt,
});

describe('restskatt of a person', () => {
  it.each<[string, Myndighetshendelse, string[]]>([
    [
      'settled 22 June: 20 August and five weeks after',
      oppgjoer(2025, '2026-06-22'),
      ['restskatt-personlig:2025-T1 2026-08-20', 'restskatt-personlig:2025-T2 2026-09-24'],
    ],
    [
      'the five weeks are from the nominal day, as in 2017',
      oppgjoer(2016, '2017-06-22'),
      [
        'restskatt-personlig:2016-T1 2017-08-21 < 2017-08-20',
        'restskatt-personlig:2016-T2 2017-09-25 < 2017-09-24',
      ],
    ],
    [
      // 20 August 2023 was a Sunday; so was 24 September.
      'and in 2023',
      oppgjoer(2022, '2023-06-20', 5_000_00),
      [
        'restskatt-personlig:2022-T1 2023-08-21 < 2023-08-20',
        'restskatt-personlig:2022-T2 2023-09-25 < 2023-09-24',
      ],
    ],
    [
      'settled 30 July: three weeks end on 20 August',
      oppgjoer(2025, '2026-07-30', 1000_00),
      ['restskatt-personlig:2025-T1 2026-08-20', 'restskatt-personlig:2025-T2 2026-09-24'],
    ],
    [
      'settled 31 July: the day after, a Friday',
      oppgjoer(2025, '2026-07-31'),
      ['restskatt-personlig:2025-T1 2026-08-21', 'restskatt-personlig:2025-T2 2026-09-25'],
    ],
    [
      'settled 14 October: three weeks later',
      oppgjoer(2025, '2026-10-14'),
      ['restskatt-personlig:2025-T1 2026-11-04', 'restskatt-personlig:2025-T2 2026-12-09'],
    ],
    [
      'under 1000 kroner is not divided',
      oppgjoer(2025, '2026-06-22', 999_99),
      ['restskatt-personlig:2025 2026-08-20'],
    ],
  ])('%s', (_navn, hendelse, ventet) => {
    expect(linjer(hendelse)).toEqual(ventet);
  });
});

describe('what is due three weeks after', () => {
  it.each<[string, Myndighetshendelse, string[]]>([
    [
      'restskatt of a company, not before any day',
      { type: 'skatteoppgjoer', form: 'AS', inntektsaar: 2025, sendt: d('2026-06-22'), restskatt: null },
      ['restskatt-upersonlig:2025 2026-07-13'],
    ],
    [
      'settled 4 December: Christmas day',
      { type: 'skatteoppgjoer', form: 'AS', inntektsaar: 2025, sendt: d('2026-12-04'), restskatt: null },
      ['restskatt-upersonlig:2025 2026-12-28 < 2026-12-25'],
    ],
    [
      'a raised assessment',
      { type: 'endringsvedtak', sendt: d('2026-03-12'), ordinaertForfall: null },
      // 2 April is skjaertorsdag.
      ['endringsvedtak-betaling:2026-03-12 2026-04-07 < 2026-04-02'],
    ],
    [
      'one whose claim would have been due later',
      { type: 'endringsvedtak', sendt: d('2026-03-12'), ordinaertForfall: d('2026-06-15') },
      ['endringsvedtak-betaling:2026-03-12 2026-06-15'],
    ],
    [
      'tvangsmulkt, with a reference',
      { type: 'tvangsmulkt', sendt: d('2026-10-24'), referanse: 'A1' },
      ['tvangsmulkt-betaling:2026-10-24-A1 2026-11-16 < 2026-11-14'],
    ],
  ])('%s', (_navn, hendelse, ventet) => {
    expect(linjer(hendelse)).toEqual(ventet);
  });
});

describe('klagefrist', () => {
  it.each([
    ['2026-03-12', '2026-04-23'],
    // 14 May 2026 is Kristi himmelfartsdag.
    ['2026-04-02', '2026-05-15 < 2026-05-14'],
    // A Saturday.
    ['2026-03-14', '2026-04-27 < 2026-04-25'],
    ['2026-11-20', '2027-01-04 < 2027-01-01'],
  ])('six weeks from %s', (kommetFram, ventet) => {
    const [o] = toOppgaver({ type: 'vedtak', kommetFram: d(kommetFram) });
    expect(linjer({ type: 'vedtak', kommetFram: d(kommetFram) })).toEqual([
      `klagefrist-skatt:${kommetFram} ${ventet}`,
    ]);
    expect(o).toMatchObject({ frist: { fristType: 'klagefrist' }, frivillig: true });
  });
});

describe('more time', () => {
  it.each([
    // 30 June 2019 and 2024 were Sundays: not moved.
    [2018, ['skattemelding-enk:2018 2019-06-30 < 2019-05-31']],
    [2019, []],
    [2020, ['skattemelding-enk:2020 2021-08-20 < 2021-05-31']],
    [2023, ['skattemelding-enk:2023 2024-06-30 < 2024-05-31']],
    [2025, ['skattemelding-enk:2025 2026-06-30 < 2026-06-01']],
  ])('for the skattemelding of %i', (inntektsaar, ventet) => {
    expect(linjer({ type: 'utsattSkattemelding', form: 'ENK', inntektsaar })).toEqual(ventet);
  });

  it('for formuesskatt, from 2026', () => {
    expect(linjer({ type: 'utsattFormuesskatt', inntektsaar: 2025 })).toEqual([]);
    expect(linjer({ type: 'utsattFormuesskatt', inntektsaar: 2026 })).toEqual([
      'utsatt-formuesskatt:2026 2030-05-31',
    ]);
  });

  it('takes the place of the ordinary oppgave in a calendar, and others come beside it', () => {
    const { oppgaver } = kalender({
      forhold: ENK,
      leverteOppgaver: [],
      hendelser: [
        { type: 'utsattSkattemelding', form: 'ENK', inntektsaar: 2025 },
        oppgjoer(2025, '2026-06-22'),
      ],
      markeringer: [],
      periode: { fraOgMed: d('2026-06-01'), tilOgMed: d('2026-09-30') },
      idag: d('2026-06-10'),
    });
    const de = oppgaver.filter((o) => /^(skattemelding-enk|restskatt)/.test(o.noekkel));
    expect(de.map((o) => `${o.noekkel} ${o.frist.frist}`)).toEqual([
      'skattemelding-enk:2025 2026-06-30',
      'restskatt-personlig:2025-T1 2026-08-20',
      'restskatt-personlig:2025-T2 2026-09-24',
    ]);
    const orden = oppgaver.map((o) => `${o.frist.frist} ${o.noekkel}`);
    expect(orden).toEqual([...orden].sort());
  });
});

it('every oppgave of an event has a rule that is written out', () => {
  const alle = [
    oppgjoer(2025, '2026-06-22'),
    { type: 'vedtak', kommetFram: d('2026-03-12') },
    { type: 'utsattFormuesskatt', inntektsaar: 2026 },
  ] as const satisfies readonly Myndighetshendelse[];
  for (const o of alle.flatMap(toOppgaver)) {
    expect(regelfaktaFor(o.regel)?.lenke).toBe(o.lenke);
    expect(o.hjemmel.length).toBeGreaterThan(0);
  }
});
