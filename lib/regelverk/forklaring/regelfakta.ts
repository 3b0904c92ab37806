import type { Regelfakta } from '#lib/regelverk/motor/regel';
import { HENDELSESREGLER } from '#lib/regelverk/regler/hendelsesregler';
import { regelFor } from '#lib/regelverk/regler/regler';

const hendelsesregler = new Map<string, Regelfakta>(
  Object.values(HENDELSESREGLER).map((regel) => [regel.id, regel]),
);

/**
 * Returns the facts of a rule by its id: a rule of the calendar, or one that follows from an event. Undefined
 * for an unknown id.
 */
export function regelfaktaFor(id: string): Regelfakta | undefined {
  return regelFor(id) ?? hendelsesregler.get(id);
}
