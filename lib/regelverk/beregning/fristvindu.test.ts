import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dato } from '#lib/domain/dag/dato';
import type { Myndighetshendelse } from '#lib/domain/kilde/myndighetshendelse';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import type { BeregnetOppgave } from '#lib/domain/oppgave/oppgave';
import { SAERLIGE_FORHOLD } from '#lib/domain/virksomhet/forhold';
import { d, forhold } from '#lib/domain/virksomhet/test-forhold';
import { REGLER } from '#lib/regelverk/regler/regler';
import { fristvindu } from './fristvindu';
import { toOppgaver } from './hendelser';
import { type Kalendergrunnlag, kalender } from './kalender';
import { AS, ENK, med, uten } from './test-frister';
import { virksomhet } from './test-virksomhet';

const register = { opphav: 'enhetsregisteret' } as const;
const alle = { fraOgMed: d('2019-01-01'), tilOgMed: d('2030-12-31') };
const grunnlag = { leverteOppgaver: [], markeringer: [], idag: d('2026-11-10') };

type Om = Pick<Kalendergrunnlag, 'forhold' | 'hendelser'>;

/**
 * Returns the noekler that are not found with the same frist when only the noekkel is known, as on the page
 * of one oppgave.
 */
function ikkeFunnet(oppgaver: readonly Pick<BeregnetOppgave, 'noekkel' | 'frist'>[], om: Om): Noekkel[] {
  const husket = new Map<string, Map<Noekkel, Dato>>();
  const fristIVinduet = (noekkel: Noekkel) => {
    const periode = fristvindu(noekkel);
    if (!periode) return undefined;
    const kjent = husket.get(periode.fraOgMed);
    if (kjent) return kjent.get(noekkel);
    const alt = kalender({ ...grunnlag, ...om, periode }).oppgaver;
    const ny = new Map(alt.map((o) => [o.noekkel, o.frist.frist]));
    husket.set(periode.fraOgMed, ny);
    return ny.get(noekkel);
  };
  return oppgaver.flatMap(({ noekkel, frist }) => (fristIVinduet(noekkel) === frist.frist ? [] : noekkel));
}

const saerlige = SAERLIGE_FORHOLD.map((navn) => forhold(navn, true));
const skifterAar = [
  forhold('regnskapsaarSlutt', '12-31', { til: '2023-05-31' }),
  forhold('regnskapsaarSlutt', '06-30', { fra: '2023-06-01', til: '2026-06-30' }),
  forhold('regnskapsaarSlutt', '01-15', { fra: '2026-07-01' }),
];
const VIRKSOMHETER = {
  ENK,
  AS,
  'ENK with everything few have': med(ENK, ...saerlige),
  'AS with everything few have, outside the mva register': med(uten(AS, 'mvaRegistrert'), ...saerlige),
  'ENK, mva once a year': med(ENK, forhold('mvaTermin', 'aar')),
  'ENK, primary industry': med(ENK, forhold('mvaTermin', 'primaernaering')),
  'AS, regnskapsaar to 30 June': med(AS, forhold('regnskapsaarSlutt', '06-30')),
  'AS, regnskapsaar to 15 January': med(AS, forhold('regnskapsaarSlutt', '01-15')),
  'AS, regnskapsaar changed twice': med(AS, ...skifterAar),
  'ENK outside mva, regnskapsaar changed twice': med(uten(ENK, 'mvaRegistrert'), ...skifterAar),
  'AS, an employer since July': med(AS, forhold('arbeidsgiver', true, { fra: '2026-07-01' })),
  'AS registered across New Year': med(
    AS,
    forhold('drift', true, { fra: '2025-12-01', ...register }),
    forhold('registrert', true, { fra: '2025-12-20', ...register }),
  ),
  'AS out of the mva register in November': med(
    AS,
    forhold('mvaRegistrert', true, { til: '2026-11-25', ...register }),
  ),
  'ENK deleted in December': med(ENK, forhold('drift', true, { til: '2026-12-05', ...register })),
};

describe('every oppgave that stands in a calendar is found again by its noekkel', () => {
  it.each(Object.entries(VIRKSOMHETER))('of %s, 2019 to 2030', (_navn, forholdene) => {
    const { oppgaver } = kalender({ ...grunnlag, forhold: forholdene, periode: alle });
    expect(oppgaver.length).toBeGreaterThan(50);
    expect(ikkeFunnet(oppgaver, { forhold: forholdene })).toEqual([]);
  });

  it('and those are of every rule there is', () => {
    const regler = Object.values(VIRKSOMHETER).flatMap((forholdene) =>
      kalender({ ...grunnlag, forhold: forholdene, periode: alle }).oppgaver.map(({ regel }) => regel),
    );
    expect([...new Set(regler)].sort()).toEqual(REGLER.map(({ id }) => id).sort());
  });

  it('of any virksomhet', () => {
    fc.assert(
      fc.property(virksomhet, fc.integer({ min: 2019, max: 2040 }), (forholdene, aar) => {
        const periode = { fraOgMed: d(`${aar}-01-01`), tilOgMed: d(`${aar}-12-31`) };
        const { oppgaver } = kalender({ ...grunnlag, forhold: forholdene, periode });
        expect(ikkeFunnet(oppgaver, { forhold: forholdene })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each<Myndighetshendelse>([
    { type: 'skatteoppgjoer', form: 'ENK', inntektsaar: 2025, sendt: d('2026-06-20'), restskatt: null },
    { type: 'skatteoppgjoer', form: 'AS', inntektsaar: 2025, sendt: d('2026-12-20'), restskatt: null },
    // A late assessment.
    { type: 'skatteoppgjoer', form: 'ENK', inntektsaar: 2022, sendt: d('2026-06-20'), restskatt: 500_00 },
    { type: 'endringsvedtak', sendt: d('2026-12-20'), ordinaertForfall: null, referanse: 'A-1' },
    { type: 'tvangsmulkt', sendt: d('2026-12-20') },
    { type: 'vedtak', kommetFram: d('2026-12-20') },
    { type: 'utsattFormuesskatt', inntektsaar: 2026 },
    { type: 'utsattSkattemelding', form: 'AS', inntektsaar: 2025 },
  ])('that follows from $type', (hendelse) => {
    const egne = toOppgaver(hendelse);
    expect(egne.length).toBeGreaterThan(0);
    expect(ikkeFunnet(egne, { forhold: AS, hendelser: [hendelse] })).toEqual([]);
  });
});

it.each([
  ['mva-alm-levering:2026-T4', { fraOgMed: '2025-01-01', tilOgMed: '2030-12-31' }],
  ['skattemelding-enk:2197', { fraOgMed: '2196-01-01', tilOgMed: '2199-12-31' }],
  ['mva-alm-levering:2014', null],
  ['mva-alm-levering:2200', null],
  ['mva-alm-levering:9999', null],
  ['mva-alm-levering:T1', null],
  ['mva-alm-levering:26-T1', null],
  ['mva-alm-levering:', null],
  ['../../etc/passwd', null],
  ['', null],
])('«%s» is looked for in %o', (noekkel, periode) => {
  expect(fristvindu(noekkel)).toEqual(periode);
});
