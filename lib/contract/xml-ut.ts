import { XMLBuilder } from 'fast-xml-parser';

/** What must be written as a reference in a text, and what XML 1.0 cannot hold at all, not even as one. */
const SAERSKILT = /[<>&]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const SKREVET: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/** The builder would go through every text five times for the same; an answer about a thousand has 200 000 of them. */
const BYGGER = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  processEntities: false,
  tagValueProcessor: (_navn, verdi) => String(verdi).replace(SAERSKILT, (tegn) => SKREVET[tegn] ?? '\uFFFD'),
});

/**
 * An object with one field as XML: the field is the root, in a namespace that is the default; lists are elements that stand there
 * more than once; fields come in the order they have.
 */
export function skrivXml(svar: object, navnerom: string): string {
  return Object.entries(svar)
    .flatMap(([navn, innhold]) => [...xmlbiter(navn, navnerom, [innhold])])
    .join('');
}

/** The same bit by bit, for what is long: the root, and the fields of each object of its content when it is asked for. */
export function* xmlbiter(rot: string, navnerom: string, innhold: Iterable<object>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<${rot} xmlns="${navnerom}">`;
  for (const felter of innhold) yield BYGGER.build(felter);
  yield `</${rot}>`;
}
