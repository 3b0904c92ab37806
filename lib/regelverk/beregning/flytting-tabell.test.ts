import { describe, expect, it } from 'vitest';
import { aarAv, type Dato, toDato } from '#lib/domain/dag/dato';
import { nesteVirkedag } from '#lib/domain/dag/virkedag';
import { SAERLIGE_FORHOLD } from '#lib/domain/virksomhet/forhold';
import { forhold } from '#lib/domain/virksomhet/test-forhold';
import { AS, ENK, i, med, uten } from './test-frister';

/**
 * Every day of the year that a rule names, and the day it is moved to in each year; a dot where it is not
 * moved. Computed independently of this code, with Easter on 21.4., 12.4., 4.4., 17.4., 9.4., 31.3., 20.4.,
 * 5.4., 28.3. and 16.4.; the rows with holidays were checked by eye.
 */
const TABELL = `
day    2019   2020   2021   2022   2023   2024   2025   2026   2027   2028
01-05  01-07  01-06  .      .      .      .      01-06  .      .      .
01-15  .      .      .      01-17  01-16  .      .      .      .      01-17
01-18  .      01-20  .      .      .      .      01-20  01-19  .      .
01-20  01-21  .      .      .      .      01-22  .      .      .      .
01-31  .      .      02-01  .      .      .      .      02-02  02-01  .
02-01  .      02-03  .      .      .      .      02-03  02-02  .      .
02-05  .      .      .      02-07  02-06  .      .      .      .      02-07
02-10  02-11  .      .      .      .      02-12  .      .      .      .
02-15  .      02-17  .      .      .      .      02-17  02-16  .      .
02-18  .      .      .      .      02-20  02-19  .      .      .      .
03-05  .      .      .      03-07  03-06  .      .      .      .      03-06
03-10  03-11  .      .      .      .      03-11  .      .      .      .
03-15  .      03-16  .      .      .      .      03-17  03-16  .      .
03-18  .      .      .      .      03-20  .      .      .      .      03-20
04-05  .      04-06  04-06  .      .      .      04-07  04-07  .      .
04-10  .      04-14  04-12  04-11  04-11  .      .      .      04-12  .
04-15  .      .      .      04-19  04-17  .      .      .      .      04-18
04-18  04-23  04-20  04-19  04-19  .      .      04-22  04-20  04-19  .
05-05  05-06  .      .      .      .      05-06  .      .      .      .
05-10  .      05-11  .      .      .      .      05-12  05-11  .      .
05-15  .      .      05-18  05-16  .      .      .      .      05-18  .
05-18  05-20  .      .      .      05-19  05-21  05-19  .      .      .
05-31  .      06-02  .      .      .      .      06-02  06-01  .      .
06-05  .      .      06-07  06-07  .      .      .      .      06-07  06-06
06-10  06-11  .      .      .      06-12  .      .      .      .      06-12
06-15  06-17  .      .      .      .      06-17  06-16  .      .      .
06-18  .      .      .      06-20  06-19  .      .      .      .      06-19
07-05  .      07-06  .      .      .      .      07-07  07-06  .      .
07-15  .      .      .      .      07-17  .      .      .      .      07-17
07-18  .      07-20  07-19  .      .      .      .      07-20  07-19  .
08-05  .      .      .      .      08-07  .      .      .      .      08-07
08-18  08-19  .      .      .      .      08-19  .      .      .      .
08-31  09-02  .      .      .      .      09-02  09-01  .      .      .
09-05  .      09-07  09-06  .      .      .      .      09-07  09-06  .
09-15  09-16  .      .      .      .      09-16  .      .      .      .
09-18  .      .      09-20  09-19  .      .      .      .      09-20  .
10-05  10-07  .      .      .      .      10-07  10-06  .      .      .
10-10  .      10-12  10-11  .      .      .      .      10-12  10-11  .
10-18  .      10-19  .      .      .      .      10-20  10-19  .      .
11-05  .      .      .      11-07  11-06  .      .      .      .      11-06
11-10  11-11  .      .      .      .      11-11  .      .      .      .
11-15  .      11-16  .      .      .      .      11-17  11-16  .      .
11-18  .      .      .      .      11-20  .      .      .      .      11-20
12-01  12-02  .      .      .      .      12-02  .      .      .      .
12-05  .      12-07  12-06  .      .      .      .      12-07  12-06  .
12-10  .      .      .      12-12  12-11  .      .      .      .      12-11
12-15  12-16  .      .      .      .      12-16  .      .      .      .
12-18  .      .      12-20  12-19  .      .      .      .      12-20  .
`;

const [hode = '', ...linjer] = TABELL.trim().split('\n');
const AARENE = hode.split(/\s+/).slice(1).map(Number);

const paa = (aar: number, dag: string): Dato => toDato(aar, Number(dag.slice(0, 2)), Number(dag.slice(3)));

const RADER = linjer.flatMap((linje) => {
  const [dag = '', ...flyttet] = linje.split(/\s+/);
  return flyttet.map((til, nr) => {
    const aar = AARENE[nr] ?? 0;
    return [paa(aar, dag), til === '.' ? paa(aar, dag) : paa(aar, til)] as const;
  });
});
const FASIT = new Map(RADER);

/** A virksomhet to which as many rules as possible apply. */
const alt = (form: typeof ENK, ...annet: readonly (typeof ENK)[number][]) =>
  med(form, ...SAERLIGE_FORHOLD.map((navn) => forhold(navn, true)), ...annet);
const ALLE = [
  alt(ENK),
  alt(AS),
  alt(uten(ENK, 'mvaRegistrert')),
  alt(ENK, forhold('mvaTermin', 'aar')),
  alt(ENK, forhold('mvaTermin', 'primaernaering')),
  alt(AS, forhold('regnskapsaarSlutt', '06-30')),
];

describe('every move from 2019 to 2028', () => {
  it.each(AARENE)('%i', (aar) => {
    const iAar = RADER.filter(([nominell]) => aarAv(nominell) === aar);
    expect(iAar.map(([nominell]) => nesteVirkedag(nominell))).toEqual(iAar.map(([, til]) => til));
  });

  it('has every day a rule names, and every rule follows it', () => {
    const sett = new Set<string>();
    for (const o of ALLE.flatMap((forholdene) => i(forholdene, '2019-01-01', '2028-12-31').oppgaver)) {
      if (o.flytteregel !== 'nesteVirkedag' || o.flytting?.aarsak.type === 'utsettelse') continue;
      if (aarAv(o.nominellFrist) < 2019) continue;
      expect([o.noekkel, o.nominellFrist, o.frist.frist]).toEqual([
        o.noekkel,
        o.nominellFrist,
        FASIT.get(o.nominellFrist) ?? 'not in the table',
      ]);
      sett.add(o.nominellFrist.slice(5));
    }
    expect(linjer.map((linje) => linje.slice(0, 5)).filter((dag) => !sett.has(dag))).toEqual([]);
  });
});
