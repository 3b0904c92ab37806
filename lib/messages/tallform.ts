/** How a language writes amounts and rates. */
interface Tallord {
  tusenskille: string;
  desimaltegn: string;
  /** With the place `{tall}`. */
  kroner: string;
  /** With the place `{tall}`. */
  prosent: string;
  /** What stands where an amount or a rate is not fixed yet. */
  ikkeFastsatt: string;
}

/** The writers of amounts in oere and of rates in hundredths of a percent, in the words of one language. */
export function buildTall({ tusenskille, desimaltegn, kroner, prosent, ikkeFastsatt }: Tallord) {
  return {
    antallKroner(oere: number | null): string {
      if (oere === null) return ikkeFastsatt;
      const rest = oere % 100;
      const hele = String((oere - rest) / 100).replace(/\B(?=(\d{3})+$)/g, tusenskille);
      const tall = rest === 0 ? hele : `${hele}${desimaltegn}${String(rest).padStart(2, '0')}`;
      return kroner.replace('{tall}', tall);
    },
    prosent: (hundredeler: number | null): string =>
      hundredeler === null
        ? ikkeFastsatt
        : prosent.replace('{tall}', String(hundredeler / 100).replace('.', desimaltegn)),
  };
}
