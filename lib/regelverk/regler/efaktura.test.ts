import { describe, expect, it } from 'vitest';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, frister, i, med, uten } from '#lib/regelverk/beregning/test-frister';
import { regelFor } from './regler';

const register = { opphav: 'enhetsregisteret' } as const;

describe.each([
  // 1 January is a holiday, but the duty begins on it all the same.
  ['efaktura-utstedelse', 2027, '2027-01-01'],
  ['digital-bokforing', 2030, '2030-01-01'],
] as const)('%s', (regel, aar, dag) => {
  const linje = [`${aar} ${dag}`];

  it('once, for ENK and AS, not moved, with its paragraph and the forbehold for developers', () => {
    for (const alle of [ENK, AS]) {
      for (let ett = 2024; ett <= 2034; ett++) {
        expect([ett, frister(regel, alle, ett)]).toEqual([ett, ett === aar ? linje : []]);
      }
    }
    expect(frister(regel, med(AS, forhold('organisasjonsform', 'ANNEN', register)), aar)).toEqual([]);
    const [o] = i(AS, dag, dag).oppgaver.filter((x) => x.regel === regel);
    expect(o).toMatchObject({ flytteregel: 'ingen', flytting: null, frivillig: false });
    expect(o?.hjemmel.map((h) => h.tekst)).toEqual([
      'bokføringsloven § 10 (endret ved lov 19.6.2026 nr. 39)',
    ]);
    expect(regelFor(regel)?.forbehold).toEqual(['efakturaForskrift']);
  });

  it('not for an ENK under 50 000 kroner outside the mva register; an AS and a registered ENK have it', () => {
    const liten = forhold('omsetningUnder50000', true);
    const utenMva = forhold('mvaRegistrert', false, register);
    expect(frister(regel, med(ENK, liten, utenMva), aar)).toEqual([]);
    expect(frister(regel, [...uten(ENK, 'mvaRegistrert'), liten], aar)).toEqual([]);
    expect(frister(regel, med(ENK, liten), aar)).toEqual(linje);
    expect(frister(regel, med(AS, liten, utenMva), aar)).toEqual(linje);
    expect(frister(regel, med(ENK, utenMva), aar)).toEqual(linje);
    // The turnover has risen before the day: the value on the day counts.
    const foer = forhold('omsetningUnder50000', true, { til: `${aar - 1}-12-31` });
    expect(frister(regel, med(ENK, foer, utenMva), aar)).toEqual(linje);
  });

  it('not for a konkursbo, nor one that is gone or not there yet', () => {
    expect(
      frister(regel, [...AS, forhold('avvikling', 'konkurs', { fra: `${aar - 1}-10-01` })], aar),
    ).toEqual([]);
    expect(frister(regel, [...AS, forhold('avvikling', 'underAvvikling')], aar)).toEqual(linje);
    expect(frister(regel, [...AS, forhold('drift', true, { til: `${aar - 1}-12-31` })], aar)).toEqual([]);
    expect(frister(regel, [...AS, forhold('drift', true, { fra: `${aar}-01-02` })], aar)).toEqual([]);
    expect(frister(regel, [...AS, forhold('drift', true, { fra: dag })], aar)).toEqual(linje);
  });
});
