import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDager, toDato } from '#lib/domain/dag/dato';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import type { Markering } from '#lib/domain/oppgave/oppgave';
import { levert } from '#lib/domain/oppgave/test-oppgave';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { d, forhold } from '#lib/domain/virksomhet/test-forhold';
import { kalender } from './kalender';
import { AS, ENK } from './test-frister';
import { virksomhet } from './test-virksomhet';

const AARET = { fraOgMed: d('2026-01-01'), tilOgMed: d('2026-12-31') };
const IDAG = d('2026-05-20');
const grunnlag = { leverteOppgaver: [], markeringer: [], periode: AARET, idag: IDAG };

const svar = (regler: readonly string[]): Kildesvar => ({
  ...{ kilde: 'mva', navn: 'Mva', myndighet: 'SKE', regler, tilstand: 'OK' },
  ...{ melding: null, sistHoert: Date.parse('2026-03-01T12:00:00Z'), sistOmVirksomheten: null },
});

describe('the calendar that those in one situation share', () => {
  const i = (...alle: Forhold[]) => kalender({ ...grunnlag, forhold: alle });
  const naar = (fra: string, til?: string) => ({ fra, ...(til && { til }) });

  it.each<[string, Forhold[], Forhold[]]>([
    [
      'the day of registration, long ago',
      [forhold('drift', true, naar('2009-04-01'))],
      [forhold('drift', true, naar('2021-12-31'))],
    ],
    ['who says so', [forhold('mvaRegistrert', true)], [forhold('mvaRegistrert', true, { opphav: 'kilde' })]],
    [
      'when it was said',
      [forhold('arbeidsgiver', true, { registrert: '2026-02-01' })],
      [forhold('arbeidsgiver', true)],
    ],
    [
      'the order',
      [forhold('arbeidsgiver', true), forhold('loennsdag', 5)],
      [forhold('loennsdag', 5), forhold('arbeidsgiver', true)],
    ],
    [
      'how many are employed',
      [forhold('antallAnsatte', 3)],
      [forhold('antallAnsatte', 4, naar('2026-02-01'))],
    ],
    ['one that ends before it begins', [forhold('drift', true, naar('2026-02-01', '2026-01-01'))], []],
    [
      'one that another hides',
      [forhold('arbeidsgiver', true), forhold('arbeidsgiver', false, { opphav: 'kilde' })],
      [forhold('arbeidsgiver', false)],
    ],
  ])('is one object whatever %s', (_, en, annen) => {
    const form = forhold('organisasjonsform', 'AS');
    expect(i(...en, form)).toBe(i(...annen, form));
  });

  it.each<[string, Forhold[], Forhold[]]>([
    [
      'a day within the years',
      [forhold('mvaRegistrert', true, naar('2026-02-01'))],
      [forhold('mvaRegistrert', true, naar('2026-02-02'))],
    ],
    [
      'the last day before them',
      [forhold('drift', true, naar('2009-01-01', '2022-01-01'))],
      [forhold('drift', true, naar('2009-01-01', '2021-12-31'))],
    ],
    [
      'one that ended before them, and nothing',
      [forhold('drift', true, naar('2009-01-01', '2012-01-01'))],
      [],
    ],
    [
      'one that begins in the year after, for which it counts, and later',
      [forhold('arbeidsgiver', true), forhold('loennsdag', 1, naar('2027-01-01'))],
      [forhold('arbeidsgiver', true), forhold('loennsdag', 1, naar('2028-01-01'))],
    ],
    ['one that begins after them, and nothing', [forhold('arbeidsgiver', true, naar('2031-01-01'))], []],
    ['the value', [forhold('loennsdag', 5)], [forhold('loennsdag', 'siste')]],
    [
      'the same value twice, which was employer anew',
      [
        forhold('arbeidsgiver', true),
        forhold('arbeidsgiver', true, { ...naar('2026-02-01'), opphav: 'kilde' }),
      ],
      [forhold('arbeidsgiver', true)],
    ],
  ])('is not one object for %s', (_, en, annen) => {
    expect(i(...en)).not.toBe(i(...annen));
  });

  it('is its own for each periode, day and set of rules that a kilde answers for', () => {
    const alle = [
      { ...grunnlag },
      { ...grunnlag, idag: addDager(IDAG, 1) },
      { ...grunnlag, periode: { ...AARET, tilOgMed: d('2026-12-30') } },
      { ...grunnlag, periode: { ...AARET, fraOgMed: d('2026-01-02') } },
      { ...grunnlag, kilder: [svar(['mva-alm-levering'])] },
      { ...grunnlag, kilder: [svar(['mva-alm-betaling'])] },
    ].map((ett) => kalender({ ...ett, forhold: ENK }));
    expect(new Set(alle).size).toBe(alle.length);
    // Of what the kilder say, only that counts while nothing is delivered.
    const stille = kalender({
      ...grunnlag,
      forhold: ENK,
      kilder: [svar([]), { ...svar([]), sistHoert: null }],
    });
    expect(stille).toBe(alle[0]);
  });

  it('is shared by none with a value that is unknown here, which could look like another key', () => {
    const rart = (verdi: string) => i({ ...forhold('mvaTermin', 'aar'), verdi } as Forhold, ...ENK);
    expect(rart('a=1')).not.toBe(rart('a=1'));
  });
});

describe('what is shared', () => {
  /** The path of every object that can be changed. */
  const findAapne = (verdi: unknown, sti = ''): string[] =>
    typeof verdi !== 'object' || verdi === null
      ? []
      : [
          ...(Object.isFrozen(verdi) ? [] : [sti]),
          ...Object.entries(verdi).flatMap(([navn, del]) => findAapne(del, `${sti}.${navn}`)),
        ];

  it('cannot be changed, in any part, in any year', () => {
    fc.assert(
      fc.property(virksomhet, fc.integer({ min: 2019, max: 2031 }), (alle, aar) => {
        const periode = { fraOgMed: toDato(aar, 1, 1), tilOgMed: toDato(aar, 12, 31) };
        expect(findAapne(kalender({ ...grunnlag, forhold: alle, periode }))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is as it was after somebody has tried', () => {
    const les = () => kalender({ ...grunnlag, forhold: ENK });
    const foer = structuredClone(les());
    const [foerste] = les().oppgaver;
    for (const felt of Object.keys(foerste ?? {})) {
      expect(() => Object.assign(foerste ?? {}, { [felt]: null })).toThrow(TypeError);
      expect(() => Object.assign(foerste?.frist ?? {}, { frist: '2026-01-01' })).toThrow(TypeError);
    }
    expect(() => (les().oppgaver as unknown[]).pop()).toThrow(TypeError);
    expect(les()).toEqual(foer);
  });

  it('is one oppgave in the calendars of all, also where something else is delivered or marked', () => {
    const [uten, med] = [ENK, AS].map((alle) => kalender({ ...grunnlag, forhold: alle }));
    const felles = uten?.oppgaver.filter((o) => med?.oppgaver.includes(o)) ?? [];
    expect(felles.length).toBeGreaterThan(10);
    const [en, ...andre] = uten?.oppgaver ?? [];
    const markeringer: Markering[] = [
      {
        noekkel: en?.noekkel ?? levert('x', '2026-01-01').noekkel,
        verdi: 'fullfoert',
        av: 'Kari',
        dato: IDAG,
      },
    ];
    const merket = kalender({ ...grunnlag, forhold: ENK, markeringer });
    expect(merket.oppgaver[0]).toMatchObject({ noekkel: en?.noekkel, status: 'fullfoert' });
    expect(merket.oppgaver.slice(1).every((o, nr) => o === andre[nr])).toBe(true);
  });
});
