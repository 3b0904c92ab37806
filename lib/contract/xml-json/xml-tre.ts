import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { formatfeil } from './formatfeil';

/** An element with its local name. Comments and processing instructions are removed; CDATA is text. */
export interface XmlElement {
  navn: string;
  /** Null where there is none, or the prefix is not declared. */
  navnerom: string | null;
  /** All text directly inside it, concatenated in order. References (`&…;`) are kept as written. */
  tekst: string;
  barn: readonly XmlElement[];
}

/** Far deeper than any format here. */
const STOERSTE_DYBDE = 32;
const DOCTYPE = /<!DOCTYPE/i;

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  processEntities: false,
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: STOERSTE_DYBDE,
});

/**
 * A node of the parser: an object with one key, the tag, and the attributes under `:@`; or a text under
 * `#text`.
 */
type Node = Readonly<Record<string, unknown>>;

/**
 * Parses XML with namespaces. Rejects DOCTYPE, so that nothing is expanded, included or fetched. References
 * are not replaced.
 * @throws Formatfeil
 */
export function parseXml(tekst: string): XmlElement {
  if (tekst.trim() === '') throw formatfeil('mangler');
  if (DOCTYPE.test(tekst)) throw formatfeil('doctype');
  const noder = parse(tekst);
  // The parser accepts most texts. The validator, which is slower on hostile ones, rejects what is not XML.
  const gyldig = XMLValidator.validate(tekst);
  if (gyldig !== true) throw formatfeil('ikke-xml', `linje ${gyldig.err.line}`);
  const { barn, tekst: utenfor } = toInnhold(noder, new Map());
  const [rot, ...flere] = barn;
  if (!rot || flere.length > 0 || utenfor.trim() !== '') throw formatfeil('ikke-xml');
  return rot;
}

function parse(tekst: string): readonly Node[] {
  try {
    return PARSER.parse(tekst);
  } catch (feil) {
    // The parser throws plain Errors, and only for invalid input.
    throw formatfeil(/nested/.test(String(feil)) ? 'for-dyp' : 'ikke-xml');
  }
}

function toInnhold(noder: readonly Node[], rundt: ReadonlyMap<string, string>) {
  const barn: XmlElement[] = [];
  let tekst = '';
  for (const node of noder) {
    if ('#text' in node) tekst += String(node['#text']);
    else barn.push(toElement(node, rundt));
  }
  return { barn, tekst };
}

function toElement(node: Node, rundt: ReadonlyMap<string, string>): XmlElement {
  const merke = Object.keys(node).find((noekkel) => noekkel !== ':@') ?? '';
  const navnerom = withDeclared(rundt, node[':@'] ?? {});
  const [prefiks, navn] = merke.includes(':') ? del(merke) : ['', merke];
  return {
    navn,
    navnerom: navnerom.get(prefiks) || null,
    ...toInnhold(node[merke] as readonly Node[], navnerom),
  };
}

/** Splits a tag into prefix and name. A second colon stays in the name, which then matches no element. */
function del(merke: string): [prefiks: string, navn: string] {
  const kolon = merke.indexOf(':');
  return [merke.slice(0, kolon), merke.slice(kolon + 1)];
}

/** Returns the namespaces by prefix ('' for the default one), including those that the element declares. */
function withDeclared(rundt: ReadonlyMap<string, string>, attributter: object): ReadonlyMap<string, string> {
  const nye = Object.entries(attributter).flatMap(([navn, verdi]): [string, string][] => {
    if (navn === 'xmlns') return [['', String(verdi)]];
    return navn.startsWith('xmlns:') ? [[navn.slice(6), String(verdi)]] : [];
  });
  return nye.length === 0 ? rundt : new Map([...rundt, ...nye]);
}
