import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, i, mangler, med, uten } from './test-frister';

/** The changes of a virksomhet during a year, and its whole calendar afterwards. */
const register = { opphav: 'enhetsregisteret' } as const;

function perRegel(alle: typeof ENK, fraAar: number, tilAar: number): Record<string, string> {
  const ut: Record<string, string> = {};
  for (const o of i(alle, `${fraAar}-01-01`, `${tilAar}-12-31`).oppgaver) {
    ut[o.regel] = `${ut[o.regel] ? `${ut[o.regel]}, ` : ''}${o.gjelder.navn} ${o.frist.frist}`;
  }
  return ut;
}

describe('the whole calendar', () => {
  it('of an AS founded in November, registered two weeks later, in the mva register from February, arbeidsgiver from April', () => {
    const alle = med(
      uten(AS, 'loennsdag'),
      forhold('drift', true, { fra: '2025-11-10', ...register }),
      forhold('registrert', true, { fra: '2025-11-24', ...register }),
      forhold('mvaRegistrert', true, { fra: '2026-02-15', ...register }),
      forhold('arbeidsgiver', true, { fra: '2026-04-01' }),
      forhold('forskuddsskatt', false),
    );
    const mva =
      '2026-T1 2026-04-10, 2026-T2 2026-06-10, 2026-T3 2026-08-31, 2026-T4 2026-10-12, 2026-T5 2026-12-10';
    expect(perRegel(alle, 2025, 2026)).toEqual({
      'reelle-rettighetshavere': '2025 2025-12-08',
      'bokforing-ajour': `2025-12 2025-12-31, ${mva}`,
      aksjonaerregisteroppgaven: '2025 2026-02-02',
      'mva-alm-levering': mva,
      'mva-alm-betaling': mva,
      'amelding-levering':
        '2026-04 2026-05-05, 2026-05 2026-06-05, 2026-06 2026-07-06, 2026-07 2026-08-05, 2026-08 2026-09-07, 2026-09 2026-10-05, 2026-10 2026-11-05, 2026-11 2026-12-07',
      'aga-betaling': '2026-T2 2026-05-15, 2026-T3 2026-07-15, 2026-T4 2026-09-15, 2026-T5 2026-11-16',
      'otp-ordning': '2026 2026-10-01',
      'skattemelding-as': '2025 2026-06-01',
      'skattemelding-utsatt-soknad': '2025 2026-06-01',
      tilleggsforskudd: '2025 2026-06-01',
      'aarsregnskap-fastsetting': '2025 2026-06-30',
      'generalforsamling-ordinaer': '2025 2026-06-30',
      'aarsregnskap-innsending': '2025 2026-07-31',
    });
    expect(mangler(alle, 2026)).toEqual({
      'forskuddstrekk-betaling-lopende': ['loennsdag'],
      'skattekort-innhenting': ['loennsdag'],
    });
  });

  it('of an ENK whose last ansatt left in March and that was deleted on 20 May', () => {
    const alle = med(
      ENK,
      forhold('drift', true, { fra: '2012-01-01', til: '2026-05-20', ...register }),
      forhold('arbeidsgiver', true, { til: '2026-03-31' }),
    );
    // A month and ten days after 20 May is 30 June.
    const mva = '2025-T6 2026-02-10, 2026-T1 2026-04-10, 2026-T2 2026-06-10, 2026-T3 2026-06-30';
    expect(perRegel(alle, 2026, 2027)).toEqual({
      'amelding-levering': '2025-12 2026-01-05, 2026-01 2026-02-05, 2026-02 2026-03-05, 2026-03 2026-04-07',
      'forskuddstrekk-betaling-lopende': '2026-01 2026-01-13, 2026-02 2026-02-13, 2026-03 2026-03-13',
      'aga-betaling': '2025-T6 2026-01-15, 2026-T1 2026-03-16, 2026-T2 2026-05-15',
      'forskuddstrekk-betaling-termin': '2025-T6 2026-01-15',
      'lonnssammenstilling-ansatte': '2025 2026-01-31, 2026 2027-01-31',
      'skattekort-innhenting': '2026 2026-01-11',
      'mva-aarstermin-soknad': '2026 2026-02-02',
      'bokforing-ajour': mva,
      'mva-alm-levering': mva,
      'mva-alm-betaling': mva,
      // Assessed for the owner, who still exists.
      'forskuddsskatt-personlig':
        '2026-T1 2026-03-16, 2026-T2 2026-06-15, 2026-T3 2026-09-15, 2026-T4 2026-12-15',
      'skattemelding-enk': '2025 2026-06-01, 2026 2027-05-31',
      'skattemelding-utsatt-soknad': '2025 2026-06-01, 2026 2027-05-31',
      tilleggsforskudd: '2025 2026-06-01, 2026 2027-05-31',
    });
  });

  it('of an AS with ansatte paid on the 20th in 2026, in order', () => {
    const alle = med(uten(AS, 'forskuddsskatt'), forhold('loennsdag', 20));
    const { oppgaver, utenDato } = i(alle, '2026-01-01', '2026-12-31');
    const dager = new Map<string, string[]>();
    for (const o of oppgaver) dager.set(o.frist.frist, [...(dager.get(o.frist.frist) ?? []), o.noekkel]);
    const mva = (termin: string) =>
      `bokforing-ajour:${termin} mva-alm-betaling:${termin} mva-alm-levering:${termin}`;
    expect([...dager].map(([dag, noekler]) => `${dag} ${noekler.join(' ')}`)).toEqual([
      '2026-01-05 amelding-levering:2025-12',
      '2026-01-15 aga-betaling:2025-T6 forskuddstrekk-betaling-termin:2025-T6',
      '2026-01-19 skattekort-innhenting:2026',
      '2026-01-21 forskuddstrekk-betaling-lopende:2026-01',
      '2026-01-31 lonnssammenstilling-ansatte:2025',
      '2026-02-02 aksjonaerregisteroppgaven:2025 mva-aarstermin-soknad:2026',
      '2026-02-05 amelding-levering:2026-01',
      `2026-02-10 ${mva('2025-T6')}`,
      '2026-02-23 forskuddstrekk-betaling-lopende:2026-02',
      '2026-03-05 amelding-levering:2026-02',
      '2026-03-16 aga-betaling:2026-T1',
      '2026-03-23 forskuddstrekk-betaling-lopende:2026-03',
      '2026-04-07 amelding-levering:2026-03',
      `2026-04-10 ${mva('2026-T1')}`,
      '2026-04-21 forskuddstrekk-betaling-lopende:2026-04',
      '2026-05-05 amelding-levering:2026-04',
      '2026-05-15 aga-betaling:2026-T2',
      '2026-05-21 forskuddstrekk-betaling-lopende:2026-05',
      '2026-05-31 skattemelding-endring:2022',
      '2026-06-01 skattemelding-as:2025 skattemelding-utsatt-soknad:2025 tilleggsforskudd:2025',
      '2026-06-05 amelding-levering:2026-05',
      `2026-06-10 ${mva('2026-T2')}`,
      '2026-06-22 forskuddstrekk-betaling-lopende:2026-06',
      '2026-06-30 aarsregnskap-fastsetting:2025 generalforsamling-ordinaer:2025',
      '2026-07-06 amelding-levering:2026-06',
      '2026-07-15 aga-betaling:2026-T3',
      '2026-07-21 forskuddstrekk-betaling-lopende:2026-07',
      '2026-07-31 aarsregnskap-innsending:2025',
      '2026-08-05 amelding-levering:2026-07',
      '2026-08-21 forskuddstrekk-betaling-lopende:2026-08',
      `2026-08-31 ${mva('2026-T3')}`,
      '2026-09-07 amelding-levering:2026-08',
      '2026-09-15 aga-betaling:2026-T4',
      '2026-09-21 forskuddstrekk-betaling-lopende:2026-09',
      '2026-10-05 amelding-levering:2026-09',
      `2026-10-12 ${mva('2026-T4')}`,
      '2026-10-21 forskuddstrekk-betaling-lopende:2026-10',
      '2026-11-05 amelding-levering:2026-10',
      '2026-11-16 aga-betaling:2026-T5',
      '2026-11-23 forskuddstrekk-betaling-lopende:2026-11',
      '2026-12-07 amelding-levering:2026-11',
      `2026-12-10 ${mva('2026-T5')}`,
      '2026-12-21 forskuddstrekk-betaling-lopende:2026-12',
    ]);
    expect(utenDato.map((u) => [u.regel, u.mangler])).toEqual([
      ['forskuddsskatt-upersonlig', ['forskuddsskatt']],
    ]);
  });
});
