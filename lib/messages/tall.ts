/** What stands where an amount or a rate is not fixed yet. */
const IKKE_FASTSATT = 'ikke fastsatt ennå';

/** An amount in oere: «1 345 kroner», «672,50 kroner», «ikke fastsatt ennå». Hard spaces keep the number on one line. */
export function antallKroner(oere: number | null): string {
  if (oere === null) return IKKE_FASTSATT;
  const rest = oere % 100;
  const hele = String((oere - rest) / 100).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return `${hele}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}\u00a0kroner`;
}

/** Hundredths of a per cent: «12,25 prosent», «12 prosent», «ikke fastsatt ennå». */
export function prosent(hundredeler: number | null): string {
  return hundredeler === null ? IKKE_FASTSATT : `${String(hundredeler / 100).replace('.', ',')}\u00a0prosent`;
}

/** «1 frist», «2 frister». */
export const entall = (antall: number, en: string, flere: string): string =>
  `${antall} ${antall === 1 ? en : flere}`;
