/**
 * Returns the standard name of an encoding label, by the Encoding Standard: `latin1`, `ISO-8859-1` and
 * `us-ascii` are all `windows-1252`. Returns null for an unknown label.
 */
export function toTegnkoding(navn: string): string | null {
  try {
    return new TextDecoder(navn).encoding;
  } catch {
    return null;
  }
}

/**
 * Decodes bytes. `koding` is a standard name. A byte order mark decides the byte order of UTF-16, whatever
 * the name says.
 * @throws TypeError for bytes that are not valid in that encoding
 */
export function dekod(bytes: Uint8Array, koding: string): string {
  const erBakvendt = koding === 'utf-16le' && bytes[0] === 0xfe && bytes[1] === 0xff;
  const tekst = new TextDecoder(erBakvendt ? 'utf-16be' : koding, { fatal: true }).decode(bytes);
  // UTF-8 is decoded again without `fatal`, which gives two bytes to a character, and to all of an answer with a part of it.
  return koding === 'utf-8' ? new TextDecoder().decode(bytes) : tekst;
}
