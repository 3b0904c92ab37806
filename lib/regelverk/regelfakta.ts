import { HENDELSESREGLER } from './hendelsesregler';
import type { Regelfakta } from './regel';
import { regelFor } from './regler';

const hendelsesregler = new Map<string, Regelfakta>(
  Object.values(HENDELSESREGLER).map((regel) => [regel.id, regel]),
);

/** What is known of a rule by its id: one of the calendar's, or one that follows from an event. Undefined for one that is not ours. */
export function regelfaktaFor(id: string): Regelfakta | undefined {
  return regelFor(id) ?? hendelsesregler.get(id);
}
