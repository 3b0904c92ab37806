import { type Tallformat, writeKroner } from './mal';

/** How a language writes amounts and rates. */
interface Tallord extends Tallformat {
  /** With the place `{tall}`. */
  prosent: string;
  /** What stands where an amount or a rate is not fixed yet. */
  ikkeFastsatt: string;
}

/** The writers of amounts in oere and of rates in hundredths of a percent, in the words of one language. */
export function buildTall({ tusenskille, desimaltegn, kroner, prosent, ikkeFastsatt }: Tallord) {
  return {
    antallKroner(oere: number | null): string {
      return oere === null ? ikkeFastsatt : writeKroner({ tusenskille, desimaltegn, kroner }, oere);
    },
    prosent: (hundredeler: number | null): string =>
      hundredeler === null
        ? ikkeFastsatt
        : prosent.replace('{tall}', String(hundredeler / 100).replace('.', desimaltegn)),
  };
}
