/** A text for one and for many: «1 frist», «2 frister». */
export interface Antallsmal {
  en: string;
  flere: string;
}

/** How numbers are written in a language. */
export interface Tallformat {
  tusenskille: string;
  desimaltegn: string;
  /** With the place `{tall}`. */
  kroner: string;
}

/**
 * Puts values in the places of a text: «Se hele {aar}». Words that a browser needs are such texts and not functions, because
 * functions cannot be sent to it.
 */
export const fill = (mal: string, verdier: Readonly<Record<string, string | number>>): string =>
  mal.replace(/\{(\w+)\}/g, (sted, navn: string) => String(verdier[navn] ?? sted));

/** The same for a number of something, which also stands in the place `{antall}`. */
export const fillAntall = (
  { en, flere }: Antallsmal,
  antall: number,
  verdier: Readonly<Record<string, string | number>> = {},
): string => fill(antall === 1 ? en : flere, { ...verdier, antall });

/** An amount in oere without its currency: «1 345», «672,50». */
export function writeTall({ tusenskille, desimaltegn }: Tallformat, oere: number): string {
  const rest = oere % 100;
  const hele = String((oere - rest) / 100).replace(/\B(?=(\d{3})+$)/g, tusenskille);
  return `${hele}${rest === 0 ? '' : `${desimaltegn}${String(rest).padStart(2, '0')}`}`;
}

/** An amount in oere: «1 345 kroner», «672,50 kroner». */
export const writeKroner = (format: Tallformat, oere: number): string =>
  fill(format.kroner, { tall: writeTall(format, oere) });
