import { expect, it } from 'vitest';
import { Navn } from './navn';

it.each<[unknown, string | null]>([
  ['  PRØVE AS ', 'PRØVE AS'],
  ['PRØVE\0AS', 'PRØVE AS'],
  ['PRØVE\r\n\tAS', 'PRØVE AS'],
  ['PRØVE \ud83c\udf33 AS', 'PRØVE \ud83c\udf33 AS'],
  ['PRØVE\ud83c', 'PRØVE'],
  ['PRØVE\u202eSA', 'PRØVE SA'],
  ['x'.repeat(5_000), 'x'.repeat(300)],
  ['\ud83c\udf33'.repeat(5_000), '\ud83c\udf33'.repeat(300)],
  ['\0', null],
  [' ', null],
  ['', null],
  [null, null],
  [undefined, null],
  [7, null],
  [['PRØVE'], null],
])('%j is the name %j', (fra, navn) => {
  expect(Navn.parse(fra) ?? null).toBe(navn);
});
