import { describe, expect, it } from 'vitest';
import { toNoekkel } from '#lib/domain/oppgave/noekkel';
import type { LevertOppgave } from '#lib/domain/oppgave/oppgave';
import { levert as fromKilde } from '#lib/domain/oppgave/test-oppgave';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { kalender } from './kalender';
import { AS, ENK, uten } from './test-frister';

const levert = (
  regel: string,
  periode: string,
  frist: string,
  annet: Partial<LevertOppgave> = {},
): LevertOppgave => ({
  ...fromKilde(periode, frist),
  noekkel: toNoekkel(regel, periode),
  ...annet,
});

const i = (fraOgMed: string, tilOgMed: string, leverteOppgaver: readonly LevertOppgave[], forhold = ENK) =>
  kalender({
    forhold,
    leverteOppgaver,
    markeringer: [],
    periode: { fraOgMed: d(fraOgMed), tilOgMed: d(tilOgMed) },
    idag: d('2026-10-13'),
  });

describe('kalender', () => {
  it('puts the rules, the kilder and the day together', () => {
    const { oppgaver, utenDato } = i('2026-10-12', '2026-10-12', [
      levert('mva-alm-levering', '2026-T4', '2026-10-12', {
        status: 'fullfoert',
        statusDato: d('2026-10-01'),
      }),
    ]);
    expect(utenDato).toEqual([]);
    expect(oppgaver.map((o) => [o.noekkel, o.status])).toEqual([
      ['bokforing-ajour:2026-T4', 'forfalt'],
      ['mva-alm-betaling:2026-T4', 'forfalt'],
      ['mva-alm-levering:2026-T4', 'fullfoert'],
    ]);
  });

  it('knows an oppgave a kilde has moved into the periode from the year after or before', () => {
    const inn = [
      levert('mva-alm-levering', '2026-T6', '2026-12-30'),
      levert('skattemelding-enk', '2024', '2026-12-28'),
    ];
    expect(i('2026-12-24', '2026-12-31', inn).oppgaver).toMatchObject([
      {
        regel: 'skattemelding-enk',
        frist: { frist: '2026-12-28' },
        flytting: { fra: '2025-06-02' },
      },
      {
        regel: 'mva-alm-levering',
        frist: { frist: '2026-12-30' },
        flytting: { fra: '2027-02-10' },
      },
    ]);
  });

  it('an extension takes the place of the ordinary oppgave, and told twice it is there once', () => {
    const utsatt = { type: 'utsattSkattemelding', form: 'ENK', inntektsaar: 2025 } as const;
    const { oppgaver } = kalender({
      forhold: ENK,
      leverteOppgaver: [],
      hendelser: [utsatt, utsatt],
      markeringer: [],
      periode: { fraOgMed: d('2026-05-01'), tilOgMed: d('2026-07-31') },
      idag: d('2026-04-13'),
    });
    const skattemelding = oppgaver.filter((o) => o.noekkel === toNoekkel('skattemelding-enk', '2025'));
    expect(skattemelding.map((o) => o.frist.frist)).toEqual(['2026-06-30']);
    expect(new Set(oppgaver.map((o) => o.noekkel)).size).toBe(oppgaver.length);
  });

  it('and loses one that is moved out of it', () => {
    const ut = [levert('mva-alm-levering', '2026-T5', '2027-01-10')];
    const noekler = i('2026-12-10', '2026-12-10', ut).oppgaver.map((o) => o.noekkel);
    expect(noekler).toEqual(['bokforing-ajour:2026-T5', 'mva-alm-betaling:2026-T5']);
  });

  it('a kilde may know of what the rules do not', () => {
    const annet = [
      levert('aarsregnskap-innsending', '2025', '2026-07-31', {
        myndighet: 'BRREG',
      }),
    ];
    expect(i('2026-07-31', '2026-07-31', annet).oppgaver).toMatchObject([
      { regel: null, myndighet: 'BRREG' },
    ]);
    expect(i('2026-07-31', '2026-07-31', annet, AS).oppgaver).toMatchObject([
      { regel: 'aarsregnskap-innsending' },
    ]);
  });

  it('tells what it needs to know', () => {
    const { utenDato } = i('2026-01-01', '2026-12-31', [], uten(ENK, 'loennsdag'));
    expect(utenDato.map((u) => [u.regel, u.mangler])).toEqual([
      ['forskuddstrekk-betaling-lopende', ['loennsdag']],
      ['skattekort-innhenting', ['loennsdag']],
    ]);
  });

  it('holds at the ends of the calendar', () => {
    const tidlig = [levert('eget', '1900', '1900-01-02')];
    const sent = [levert('eget', '2199', '2199-12-31')];
    expect(i('1900-01-01', '1900-12-31', tidlig).oppgaver).toHaveLength(1);
    expect(i('2199-01-01', '2199-12-31', sent).oppgaver).toHaveLength(1);
  });
});
