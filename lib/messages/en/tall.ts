import { buildTall } from '../tallform';

/** Amounts and rates in English. A hard space keeps a number on one line. */
export const { antallKroner, prosent } = buildTall({
  tusenskille: ',',
  desimaltegn: '.',
  kroner: 'NOK\u00a0{tall}',
  prosent: '{tall}\u00a0percent',
  ikkeFastsatt: 'not set yet',
});
