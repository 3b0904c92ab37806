import type { Regelfakta } from '#lib/regelverk/motor/regel';
import { HENDELSESREGLER } from '#lib/regelverk/regler/hendelsesregler';
import { regelFor } from '#lib/regelverk/regler/regler';

const hendelsesregler = new Map<string, Regelfakta>(
  Object.values(HENDELSESREGLER).map((regel) => [regel.id, regel]),
);

/** What is known of a rule by its id: one of the calendar's, or one that follows from an event. Undefined for one that is not ours. */
export function regelfaktaFor(id: string): Regelfakta | undefined {
  return regelFor(id) ?? hendelsesregler.get(id);
}
