import { describe, expect, it } from 'vitest';
import { isVirkedag } from '#lib/domain/dag/virkedag';
import { d } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, i } from '#lib/regelverk/beregning/test-frister';
import { regelFor } from '#lib/regelverk/regler/regler';
import { UTSETTELSER, utsettelseFor } from './utsettelser';

describe('UTSETTELSER', () => {
  it.each(UTSETTELSER.map((u) => [`${u.regel}:${u.periode}`, u] as const))(
    '%s is of a rule, later, and a working day',
    (_id, u) => {
      expect(regelFor(u.regel)).toBeDefined();
      expect(u.nyFrist > u.nominellFrist).toBe(true);
      expect(isVirkedag(u.nyFrist)).toBe(true);
      expect(u.hjemmel.lenke).toMatch(/^https:\/\/(lovdata|www\.regjeringen)\.no\//);
    },
  );

  it('each is in force in the calendar of someone', () => {
    const alle = [
      ...i(ENK, '2020-01-01', '2021-12-31').oppgaver,
      ...i(AS, '2020-01-01', '2021-12-31').oppgaver,
    ];
    for (const u of UTSETTELSER) {
      const o = alle.find((x) => x.noekkel === `${u.regel}:${u.periode}`);
      expect(o).toMatchObject({
        frist: { frist: u.nyFrist },
        nominellFrist: u.nominellFrist,
        flytting: { aarsak: { type: 'utsettelse', hjemmel: u.hjemmel } },
      });
    }
  });

  it('is only for the nominal frist it names', () => {
    expect(utsettelseFor('aarsregnskap-innsending', '2019', d('2020-07-31'))?.nyFrist).toBe('2020-09-30');
    expect(utsettelseFor('aarsregnskap-innsending', '2019', d('2020-01-31'))).toBeNull();
    expect(utsettelseFor('aarsregnskap-innsending', '2021', d('2022-07-31'))).toBeNull();
  });
});
