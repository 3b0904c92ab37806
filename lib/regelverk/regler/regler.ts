import { gjeldendeRegelId } from '#lib/domain/oppgave/noekkel';
import type { Regel } from '#lib/regelverk/motor/regel';
import { ARBEIDSGIVER_REGLER } from '#lib/regelverk/regler/arbeidsgiver/arbeidsgiver';
import { MVA_REGLER } from '#lib/regelverk/regler/mva/mva';
import { AARSREGNSKAP_REGLER } from './aarsregnskap';
import { AKSJONAER_REGLER } from './aksjonaer';
import { BOKFOERING_REGLER } from './bokfoering';
import { EFAKTURA_REGLER } from './efaktura';
import { FORSKUDDSSKATT_REGLER } from './forskuddsskatt';
import { RETTIGHETSHAVERE_REGLER } from './rettighetshavere';
import { SAERAVGIFT_REGLER } from './saeravgift';
import { SKATTEMELDING_REGLER } from './skattemelding';
import { TREDJEPART_REGLER } from './tredjepart';

/** All rules of the calendar. A new rule is a new entry in its file, with a test. Ids are never changed. */
export const REGLER: readonly Regel[] = [
  ...MVA_REGLER,
  ...ARBEIDSGIVER_REGLER,
  ...FORSKUDDSSKATT_REGLER,
  ...SKATTEMELDING_REGLER,
  ...AKSJONAER_REGLER,
  ...AARSREGNSKAP_REGLER,
  ...RETTIGHETSHAVERE_REGLER,
  ...BOKFOERING_REGLER,
  ...EFAKTURA_REGLER,
  ...SAERAVGIFT_REGLER,
  ...TREDJEPART_REGLER,
];

const perId = new Map(REGLER.map((regel) => [regel.id, regel]));

/**
 * Returns the rule with this present or earlier id. Undefined for an unknown id: a noekkel from a kilde need
 * not belong to a rule here.
 */
export function regelFor(id: string): Regel | undefined {
  return perId.get(gjeldendeRegelId(id));
}
