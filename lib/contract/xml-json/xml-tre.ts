import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { formatfeil } from './formatfeil';

/** An element with its name apart from its prefix. Comments and processing instructions are gone; CDATA is text. */
export interface XmlElement {
  navn: string;
  /** Null where there is none, or the prefix stands for nothing. */
  navnerom: string | null;
  /** All text right inside it, put together in its order. References (`&…;`) stand as they were written. */
  tekst: string;
  barn: readonly XmlElement[];
}

/** Far deeper than any format of ours. */
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

/** What the parser gives: an object with one key, the tag, and the attributes under `:@`; or a text under `#text`. */
type Node = Readonly<Record<string, unknown>>;

/**
 * Reads XML with its namespaces. No DOCTYPE, so that there is nothing to expand, include or fetch; no reference is replaced.
 * @throws Formatfeil
 */
export function parseXml(tekst: string): XmlElement {
  if (tekst.trim() === '') throw formatfeil('mangler');
  if (DOCTYPE.test(tekst)) throw formatfeil('doctype');
  const noder = parse(tekst);
  // The parser takes most texts for XML; its sibling, which is slower on hostile ones, tells which are.
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
    // The parser throws plain errors, and only because of what it reads.
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

/** The prefix and the name. A second colon stays in the name, which then is nobody's. */
function del(merke: string): [prefiks: string, navn: string] {
  const kolon = merke.indexOf(':');
  return [merke.slice(0, kolon), merke.slice(kolon + 1)];
}

/** The namespaces by prefix (none is ''), with those that an element declares. */
function withDeclared(rundt: ReadonlyMap<string, string>, attributter: object): ReadonlyMap<string, string> {
  const nye = Object.entries(attributter).flatMap(([navn, verdi]): [string, string][] => {
    if (navn === 'xmlns') return [['', String(verdi)]];
    return navn.startsWith('xmlns:') ? [[navn.slice(6), String(verdi)]] : [];
  });
  return nye.length === 0 ? rundt : new Map([...rundt, ...nye]);
}
