import { type Dato, parseDato } from '#lib/domain/dag/dato';
import type { Forhold, ForholdAv, ForholdNavn, ForholdVerdier } from './forhold';

/** Parses a literal day in a test. Throws Error when it is not one. For tests only. */
export function d(tekst: string): Dato {
  const dato = parseDato(tekst);
  if (!dato) throw new Error(`not a day: ${tekst}`);
  return dato;
}

/**
 * Returns a forhold for a test: always in force and from the user unless `annet` says otherwise. For tests
 * only.
 */
export function forhold<N extends ForholdNavn>(
  navn: N,
  verdi: ForholdVerdier[N],
  annet: {
    fra?: string;
    til?: string;
    opphav?: Forhold['opphav'];
    registrert?: string;
  } = {},
): Forhold {
  const f: ForholdAv<N> = {
    navn,
    verdi,
    fraOgMed: annet.fra === undefined ? null : d(annet.fra),
    tilOgMed: annet.til === undefined ? null : d(annet.til),
    opphav: annet.opphav ?? 'bruker',
    registrert: annet.registrert === undefined ? null : d(annet.registrert),
  };
  return f as Forhold;
}
