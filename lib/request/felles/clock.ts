import { type Dato, idagIOslo, parseDato } from '#lib/domain/dag/dato';
import { env } from '#lib/oppsett/env';
import { toFellesTid } from '#lib/oppsett/klokke';

/** The instant and the day of a request. */
export interface Tid {
  naa: Date;
  /** Today in Europe/Oslo, or the fixed date of a test. */
  idag: Dato;
}

/** Reads the clock. The only place the product reads a clock for what people see. */
export function readTid(): Tid {
  const naa = toFellesTid(new Date());
  return { naa, idag: parseDato(env().IDAG ?? '') ?? idagIOslo(naa) };
}
