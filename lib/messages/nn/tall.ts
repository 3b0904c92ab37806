import { buildTall } from '../tallform';

/** Amounts and rates in nynorsk. Hard spaces keep a number on one line. */
export const tallNn = {
  tusenskille: '\u00a0',
  desimaltegn: ',',
  kroner: '{tall}\u00a0kroner',
  prosent: '{tall}\u00a0prosent',
  ikkeFastsatt: 'ikkje fastsett enno',
};
export const { antallKroner, prosent } = buildTall(tallNn);
