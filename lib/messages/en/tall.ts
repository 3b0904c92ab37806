import { buildTall } from '../tallform';

/** Amounts and rates in English. A hard space keeps a number on one line. */
export const tallEn = {
  tusenskille: ',',
  desimaltegn: '.',
  kroner: 'NOK\u00a0{tall}',
  prosent: '{tall}\u00a0percent',
  ikkeFastsatt: 'not set yet',
};
export const { antallKroner, prosent } = buildTall(tallEn);

/** «1st», «2nd», «3rd», «4th», «11th», «21st»: the number of a period or of a day in a month. */
export function ordenstall(nr: number): string {
  const isTeen = nr % 100 >= 11 && nr % 100 <= 13;
  return `${nr}${(isTeen ? undefined : ['th', 'st', 'nd', 'rd'][nr % 10]) ?? 'th'}`;
}
