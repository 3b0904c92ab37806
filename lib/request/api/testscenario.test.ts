import { beforeAll, expect, it } from 'vitest';
import { setMiljoe } from '#dev/proeve/verden/miljoe';
import { PRODUKSJON } from '#dev/proeve/verden/produksjon';
import { readTestscenario } from './testscenario';

beforeAll(() => setMiljoe(PRODUKSJON));

it.each([['FORFALT'], ['UKJENT'], ['FOR_MANGE_KALL'], ['tull'], ['']])(
  'in produksjon the scenario «%s» is refused: it could be mistaken for real data',
  (scenario) => {
    const headers = new Headers({ 'Test-Scenario': scenario });
    expect(() => readTestscenario({ headers })).toThrow(
      expect.objectContaining({
        kode: 'ugyldig',
        detaljer: [{ felt: 'Test-Scenario', kode: 'ikke-i-produksjon' }],
      }),
    );
  },
);

it('in produksjon a call without a scenario gets the real calendar', () => {
  expect(readTestscenario({ headers: new Headers() })).toBeNull();
});
