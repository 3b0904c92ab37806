import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOrganisasjonsnummer, isSyntetiskFoedselsnummer } from '../scenarioer/nummer';
import { OM, toTekst } from './form';
import { forvreng, inngrep, toJson } from './forvreng';
import { alleFormer } from './index';

const FORMER = alleFormer(OM, { kty: 'RSA', n: 'abc', e: 'AQAB' });

describe('the shapes', () => {
  it('are many, of every system, each with a name of its own and where it was seen', () => {
    expect(FORMER.length).toBeGreaterThanOrEqual(40);
    expect(new Set(FORMER.map(({ system, navn }) => `${system} ${navn}`)).size).toBe(FORMER.length);
    for (const { navn, sett } of FORMER) expect(sett.length, navn).toBeGreaterThan(10);
    const [foerste, ...resten] = Object.values(Object.groupBy(FORMER, ({ system }) => system)).map(
      (en) => en?.length ?? 0,
    );
    expect(Math.min(foerste ?? 0, ...resten)).toBeGreaterThanOrEqual(4);
  });

  it.each(FORMER.map((form) => [`${form.system}: ${form.navn}`, form] as const))(
    '%s is about nobody who lives',
    (_navn, form) => {
      const tekst = toTekst(form);
      for (const [nummer] of tekst.matchAll(/(?<!\d)\d{11}(?!\d)/g))
        expect(isSyntetiskFoedselsnummer(nummer), nummer).toBe(true);
      for (const [, nummer = ''] of tekst.matchAll(
        /(?:0192:|identifier-no:|"organi[sz]a[a-z]*[nN]umm?[eb]e?r":")(\d{9})(?!\d)/g,
      ))
        expect(isOrganisasjonsnummer(nummer) && /^[23]/.test(nummer), nummer).toBe(true);
    },
  );
});

describe('a change of one', () => {
  it('is the same each time, changes nothing but its copy, and can be sent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FORMER), inngrep, (form, endringer) => {
        const kropp = form.kropp(OM);
        const foer = JSON.stringify(kropp);
        const tekst = toJson(forvreng(kropp, endringer));
        expect(JSON.stringify(kropp)).toBe(foer);
        expect(toJson(forvreng(form.kropp(OM), endringer))).toBe(tekst);
        expect(() => JSON.parse(tekst)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it.each<[string, unknown]>([
    ['dropp', { a: [1, 2] }],
    ['null', { a: null, b: 'x' }],
    ['snu', { b: 'x', a: [1, 2] }],
    ['omdoep', { A: null, b: 'x' }],
    ['gjenta', { a: [1, 2, 1, 2], b: 'x' }],
  ])('%s does what it says', (hva, ventet) => {
    // The order of the parts: the whole, a, a.0, a.1, b.
    const hvor = { dropp: 4, null: 1, snu: 0, omdoep: 1, gjenta: 1 }[hva] ?? 0;
    const endring = { hva, hvor, hvordan: 0, verdi: null } as Parameters<typeof forvreng>[1][number];
    const endret = forvreng({ a: [1, 2], b: 'x' }, [endring]);
    expect(JSON.stringify(endret)).toBe(JSON.stringify(ventet));
  });
});
