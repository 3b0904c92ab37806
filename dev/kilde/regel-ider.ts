import { HENDELSESREGLER } from '#lib/regelverk/hendelsesregler';
import { REGLER } from '#lib/regelverk/regler';

/** The ids of all rules there are: those the law counts out, and those that follow from an event. */
export const REGEL_IDER: readonly string[] = [...REGLER, ...Object.values(HENDELSESREGLER)].map(
  ({ id }) => id,
);
