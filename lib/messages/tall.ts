import { buildTall } from './tallform';

/** Amounts and rates in bokmål. Hard spaces keep a number on one line. */
export const tallNb = {
  tusenskille: '\u00a0',
  desimaltegn: ',',
  kroner: '{tall}\u00a0kroner',
  prosent: '{tall}\u00a0prosent',
  ikkeFastsatt: 'ikke fastsatt ennå',
} as const;
export const { antallKroner, prosent } = buildTall(tallNb);

/** «1 frist», «2 frister». */
export const entall = (antall: number, en: string, flere: string): string =>
  `${antall} ${antall === 1 ? en : flere}`;
