import { AARSREGNSKAP_REGLER } from './aarsregnskap';
import { AKSJONAER_REGLER } from './aksjonaer';
import { ARBEIDSGIVER_REGLER } from './arbeidsgiver';
import { FORSKUDDSSKATT_REGLER } from './forskuddsskatt';
import { MVA_REGLER } from './mva';
import type { Regel } from './regel';
import { SKATTEMELDING_REGLER } from './skattemelding';

/** Every rule there is. A new one is a new entry in its file, with a test; ids are stable for ever. */
export const REGLER: readonly Regel[] = [
  ...MVA_REGLER,
  ...ARBEIDSGIVER_REGLER,
  ...FORSKUDDSSKATT_REGLER,
  ...SKATTEMELDING_REGLER,
  ...AKSJONAER_REGLER,
  ...AARSREGNSKAP_REGLER,
];

const perId = new Map(REGLER.map((regel) => [regel.id, regel]));

/** The rule with an id, or undefined: a noekkel from a kilde need not be one of ours. */
export function regelFor(id: string): Regel | undefined {
  return perId.get(id);
}
