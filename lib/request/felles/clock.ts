import { type Dato, idagIOslo, parseDato } from '#lib/domain/dag/dato';
import { env } from '#lib/oppsett/env';

/** The moment and the day of a request. The only place the product reads a clock for what people see. */
export interface Tid {
  naa: Date;
  /** Today in Europe/Oslo, or the pinned date of a test. */
  idag: Dato;
}

export function readTid(): Tid {
  const naa = new Date();
  return { naa, idag: parseDato(env().IDAG ?? '') ?? idagIOslo(naa) };
}
