import { formatfeil } from './formatfeil';
import { dekod, toTegnkoding } from './tegnkoding';

/** First bytes that identify the encoding: a byte order mark, or the encoding of `<`. */
const KJENNETEGN: readonly [bytes: readonly number[], koding: string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
];

/** Longer than any XML declaration, in bytes. */
const LENGSTE_DEKLARASJON = 200;
const DEKLARERT = /^<\?xml\s[^>]*?\bencoding\s*=\s*(?:"([\w.-]+)"|'([\w.-]+)')/;

/**
 * Decodes an XML body by RFC 7303: a byte order mark decides, else the charset of the Content-Type, else the
 * XML declaration, else UTF-8. Accepts the encodings of the Encoding Standard.
 * @throws Formatfeil for another encoding, or bytes that are not valid in the declared one
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

/**
 * Returns the standard name of an encoding. UTF-16 is recognised by its first bytes; a body that only
 * declares it is rejected.
 */
function toKoding(navn: string): string {
  const koding = toTegnkoding(navn);
  if (koding === null || koding.startsWith('utf-16')) throw formatfeil('feil-koding');
  return koding;
}
