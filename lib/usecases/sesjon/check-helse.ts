import { isDatabaseKlar } from '#lib/data/helse';

export { isDatabaseBusy, isDatabaseGone, isLukket } from '#lib/data/helse';

/** How long an answer is cached, so that frequent calls do not load the database. */
const HUSKES_MS = 1_000;
let husket: { naarMs: number; svar: Promise<boolean> } | undefined;

/**
 * Whether the product can serve: the database answers, has the expected schema, and can be written to.
 * External systems are not checked; each page reports on its own.
 * @param naaMs milliseconds of a monotonic clock
 */
export function checkHelse(naaMs: number): Promise<boolean> {
  if (!husket || naaMs - husket.naarMs > HUSKES_MS) husket = { naarMs: naaMs, svar: isDatabaseKlar() };
  return husket.svar;
}
