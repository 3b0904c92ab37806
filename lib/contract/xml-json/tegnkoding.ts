/**
 * The encoding that a label means, by the Encoding Standard: `latin1`, `ISO-8859-1` and `us-ascii` are all `windows-1252`.
 * @returns its standard name, or null for a label that means none
 */
export function toTegnkoding(navn: string): string | null {
  try {
    return new TextDecoder(navn).encoding;
  } catch {
    return null;
  }
}

/**
 * Bytes as text. `koding` is a standard name. A byte order mark tells which end of UTF-16 comes first, whatever the name says.
 * @throws TypeError for bytes that are not in that encoding
 */
export function dekod(bytes: Uint8Array, koding: string): string {
  const erBakvendt = koding === 'utf-16le' && bytes[0] === 0xfe && bytes[1] === 0xff;
  return new TextDecoder(erBakvendt ? 'utf-16be' : koding, { fatal: true }).decode(bytes);
}
