import { SaxesParser } from 'saxes';
import { formatfeil } from './formatfeil';

/** An element with its local name. Comments and processing instructions are removed; CDATA is text. */
export interface XmlElement {
  navn: string;
  /** Empty where there is none. */
  navnerom: string;
  /** All text directly inside it, concatenated in order. */
  tekst: string;
  barn: XmlElement[];
}

/** Far deeper than any format here. */
const STOERSTE_DYBDE = 32;

/** The parser's errors that have a code of their own. All others mean that it is not well-formed. */
const KODER: readonly [feil: RegExp, kode: string][] = [
  [/undefined entity/, 'entitet'],
  [/unbound namespace prefix/, 'feil-navnerom'],
];

/**
 * Parses XML with namespaces. Rejects DOCTYPE, so that nothing is expanded, included or fetched. References to
 * characters and the five entities of XML are replaced.
 * @throws Formatfeil with the line of the first error
 */
export function parseXml(tekst: string): XmlElement {
  if (tekst.trim() === '') throw formatfeil('mangler');
  const parser = new SaxesParser({ xmlns: true });
  const aapne: XmlElement[] = [];
  let rot: XmlElement | undefined;
  parser.on('error', ({ message }) => {
    const kode = KODER.find(([feil]) => feil.test(message))?.[1] ?? 'ikke-xml';
    throw formatfeil(kode, `linje ${parser.line}`);
  });
  parser.on('doctype', () => {
    throw formatfeil('doctype');
  });
  parser.on('opentag', ({ local, uri }) => {
    if (aapne.length === STOERSTE_DYBDE) throw formatfeil('for-dyp');
    const element: XmlElement = { navn: local, navnerom: uri, tekst: '', barn: [] };
    aapne.at(-1)?.barn.push(element);
    rot ??= element;
    aapne.push(element);
  });
  parser.on('closetag', () => {
    aapne.pop();
  });
  const addTekst = (del: string) => {
    const element = aapne.at(-1);
    if (element) element.tekst += del;
  };
  parser.on('text', addTekst);
  parser.on('cdata', addTekst);
  parser.write(tekst).close();
  if (!rot) throw formatfeil('ikke-xml');
  return rot;
}
