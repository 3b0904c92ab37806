/** The languages of the service: bokmål, nynorsk and English. */
export const SPRAAK = ['nb', 'nn', 'en'] as const;
export type Spraak = (typeof SPRAAK)[number];

/** A text in one language. */
export interface SpraakTekst {
  spraak: Spraak;
  tekst: string;
}
