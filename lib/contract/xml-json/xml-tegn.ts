import { formatfeil } from './formatfeil';
import { dekod, toTegnkoding } from './tegnkoding';

/** The first bytes that tell the encoding: a byte order mark, or how `<` is written. */
const KJENNETEGN: readonly [bytes: readonly number[], koding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

/** Far longer than any XML declaration. */
const LENGSTE_DEKLARASJON = 200;
const DEKLARERT = /^<\?xml\s[^>]*?\bencoding\s*=\s*(?:"([\w.-]+)"|'([\w.-]+)')/;

/**
 * The bytes of an XML body as text, by RFC 7303: a byte order mark decides, else the charset of the Content-Type, else the XML
 * declaration, else it is UTF-8. Takes what the Encoding Standard has a name for.
 * @throws Formatfeil for another encoding, or bytes that are not what they are said to be
 */
export function dekodXml(bytes: Uint8Array, charset: string | null): string {
  const merket = KJENNETEGN.find(([foerste]) => foerste.every((byte, i) => bytes[i] === byte))?.[1];
  const koding = merket ?? toKoding(charset ?? deklarert(bytes) ?? 'utf-8');
  try {
    return dekod(bytes, koding);
  } catch {
    throw formatfeil('feil-koding');
  }
}

function deklarert(bytes: Uint8Array): string | undefined {
  const [, dobbel, enkel] = DEKLARERT.exec(latin1(bytes.subarray(0, LENGSTE_DEKLARASJON))) ?? [];
  return dobbel ?? enkel;
}

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** The encoding by its standard name. What is UTF-16 has told so by its first bytes; what only says so, is not. */
function toKoding(navn: string): string {
  const koding = toTegnkoding(navn);
  if (koding === null || koding.startsWith('utf-16')) throw formatfeil('feil-koding');
  return koding;
}
