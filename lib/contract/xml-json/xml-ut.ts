/** What must be written as a reference in a text, and what XML 1.0 cannot hold at all, not even as one. */
const SAERSKILT = /[<>&]|[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
/** Finds all of them, and every pair of surrogates, in a fraction of the time: nearly no text has any. */
const KANSKJE_SAERSKILT = /[<>&]|[^\t\n\r\x20-\uD7FF\uE000-\uFFFD]/;
const SKREVET: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

const writeTekst = (tekst: string): string =>
  KANSKJE_SAERSKILT.test(tekst) ? tekst.replace(SAERSKILT, (tegn) => SKREVET[tegn] ?? '\uFFFD') : tekst;

/** Written here and not by the library that reads: that takes twice as long, and a thousand parts have 200 000 elements. */
function element(navn: string, verdi: unknown): string {
  if (Array.isArray(verdi)) return verdi.map((ett) => element(navn, ett)).join('');
  const innhold = typeof verdi === 'object' && verdi !== null ? felter(verdi) : writeTekst(String(verdi));
  return `<${navn}>${innhold}</${navn}>`;
}

const felter = (objekt: object): string =>
  Object.entries(objekt)
    .map(([navn, verdi]) => element(navn, verdi))
    .join('');

/**
 * An object with one field as XML: the field is the root, in a namespace that is the default; lists are elements that stand there
 * more than once; fields come in the order they have. No value may be null.
 */
export function writeXml(svar: object, navnerom: string): string {
  return Object.entries(svar)
    .flatMap(([navn, innhold]) => [...xmlbiter(navn, navnerom, [innhold])])
    .join('');
}

/** The same bit by bit, for what is long: the root, and the fields of each object of its content when it is asked for. */
export function* xmlbiter(rot: string, navnerom: string, innhold: Iterable<object>): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<${rot} xmlns="${navnerom}">`;
  for (const ett of innhold) yield felter(ett);
  yield `</${rot}>`;
}
