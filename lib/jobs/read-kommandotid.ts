import { type Dato, idagIOslo, parseDato } from '#lib/domain/dag/dato';
import { env } from '#lib/oppsett/env';

/** Reads the clock for a command of the operator: now, and today in Oslo or the pinned date. */
export function readKommandotid(): { naa: Date; idag: Dato } {
  const naa = new Date();
  return { naa, idag: parseDato(env().IDAG ?? '') ?? idagIOslo(naa) };
}
