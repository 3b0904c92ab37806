import { describe, expect, it } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { ReglerSvar } from '#lib/contract/regelverk/regler-svar';
import { GET } from './route';

const spoer = (soek = '') => GET(new Request(`http://localhost/api/regelverk/v1/regler${soek}`));

iMiljoe('2026-11-10');

describe('GET /api/regelverk/v1/regler', () => {
  it('returns every rule with its validity and hjemmel', async () => {
    const { regler } = ReglerSvar.parse(await (await spoer()).json());
    const personlig = regler.find(({ regel }) => regel === 'forskuddsskatt-personlig');
    expect(personlig?.gyldighet.map(({ fraOgMed, tilOgMed }) => [fraOgMed, tilOgMed])).toEqual([
      [null, '2020-12-31'],
      ['2021-01-01', null],
    ]);
    expect(regler.every(({ navn, gyldighet }) => navn && gyldighet.length > 0)).toBe(true);
  });

  it('has the words of the language asked for', async () => {
    for (const [soek, navn] of [
      ['', 'Lever mva-meldingen'],
      ['?spraak=nn', 'Lever mva-meldinga'],
      ['?spraak=en', 'Submit the VAT return'],
    ]) {
      const { regler } = ReglerSvar.parse(await (await spoer(soek)).json());
      expect(regler.find(({ regel }) => regel === 'mva-alm-levering')?.navn).toBe(navn);
    }
  });

  it('takes no other parameters', async () => {
    expect((await spoer('?regel=x')).status).toBe(400);
  });
});
