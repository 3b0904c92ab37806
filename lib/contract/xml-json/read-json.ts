import { formatfeil } from './formatfeil';
import { Jsonfeil, parseStrengJson } from './streng-json';
import { dekod, toTegnkoding } from './tegnkoding';

/**
 * Parses a body as JSON, with or without a byte order mark, and rejects what two parsers could read
 * differently. It is decoded as UTF-8 unless the Content-Type names another encoding.
 * @throws Formatfeil
 */
export function readJson(bytes: Uint8Array, charset: string | null = null): unknown {
  if (bytes.length === 0) throw formatfeil('mangler');
  const koding = toTegnkoding(charset ?? 'utf-8');
  if (koding === null) throw formatfeil('feil-koding');
  try {
    return parseStrengJson(dekod(bytes, koding));
  } catch (feil) {
    if (feil instanceof Jsonfeil) throw formatfeil(feil.kode, feil.sted);
    if (feil instanceof TypeError) throw formatfeil(koding === 'utf-8' ? 'ikke-utf-8' : 'feil-koding');
    throw feil;
  }
}
