import { isDatabaseKlar } from '#lib/data/helse';

export { isDatabaseGone, isLukket } from '#lib/data/helse';

/** An answer may be so old: those who ask often, or to do harm, ask the database no more for it. */
const HUSKES_MS = 1_000;
let husket: { naarMs: number; svar: Promise<boolean> } | undefined;

/**
 * Whether the product can serve: the database answers, is as this code wants it, and can be written to. The systems outside may be
 * down; each page says so itself.
 * @param naaMs milliseconds of a clock that does not jump
 */
export function checkHelse(naaMs: number): Promise<boolean> {
  if (!husket || naaMs - husket.naarMs > HUSKES_MS) husket = { naarMs: naaMs, svar: isDatabaseKlar() };
  return husket.svar;
}
