import { formatfeil } from './formatfeil';
import { Jsonfeil, parseStrengJson } from './streng-json';

/** A body as JSON: UTF-8, with or without a byte order mark, and nothing that two readers could read as two things. @throws Formatfeil */
export function lesJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw formatfeil('mangler');
  try {
    return parseStrengJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (feil) {
    if (feil instanceof Jsonfeil) throw formatfeil(feil.kode, feil.sted);
    if (feil instanceof TypeError) throw formatfeil('ikke-utf-8');
    throw feil;
  }
}
