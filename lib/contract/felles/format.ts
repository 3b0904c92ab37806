/** The formats of the published service. What one sends decides what one gets. */
export const FORMATER = ['json', 'xml'] as const;
export type Format = (typeof FORMATER)[number];

/** What an answer in each format is called. JSON is UTF-8 by definition; XML says so. */
export const INNHOLDSTYPE: Readonly<Record<Format, string>> = {
  json: 'application/json',
  xml: 'application/xml; charset=utf-8',
};

/** What a body is written in, as its Content-Type says: `charset` in lower case, or null when it says nothing. */
export interface Innholdstype {
  format: Format;
  charset: string | null;
}
