import type { UtelattPart } from '#lib/usecases/get-kalendere-for-parter';
import { APIFEIL } from './apifeil';

/** So many that a header of a thousand parts is still one that servers let through. */
const FLEST = 300;

/** The header that names the parts left out of an answer: `310079197 KAL-006, part-3 KAL-007, …`. A person is
 * the place in the question, never a foedselsnummer. */
export function toUtelatt(utelatt: readonly UtelattPart[]): { Utelatt?: string } {
  if (utelatt.length === 0) return {};
  const nevnt = utelatt.slice(0, FLEST).map(({ navn, kode }) => `${navn} ${APIFEIL[kode].kode}`);
  const resten = utelatt.length - nevnt.length;
  return { Utelatt: [...nevnt, ...(resten > 0 ? [`+${resten}`] : [])].join(', ') };
}
