/** The formats of the published service. The answer has the format of the request. */
export const FORMATER = ['json', 'xml'] as const;
export type Format = (typeof FORMATER)[number];

/** The Content-Type of each format. JSON is UTF-8 by definition; XML must declare it. */
export const INNHOLDSTYPE: Readonly<Record<Format, string>> = {
  json: 'application/json',
  xml: 'application/xml; charset=utf-8',
};

/** The parsed Content-Type of a body. `charset` is in lower case; null when it is not given. */
export interface Innholdstype {
  format: Format;
  charset: string | null;
}
