import { HENDELSESREGLER } from '#lib/regelverk/regler/hendelsesregler';
import { REGLER } from '#lib/regelverk/regler/regler';

/** The ids of all rules: those of the calendar and those that follow from an event. */
export const REGEL_IDER: readonly string[] = [...REGLER, ...Object.values(HENDELSESREGLER)].map(
  ({ id }) => id,
);
