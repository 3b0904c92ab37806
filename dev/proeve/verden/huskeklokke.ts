import { beforeEach, vi } from 'vitest';

/**
 * Lets a test advance the clock of the product's caches (lru-cache uses `performance.now`). Each test starts after the cache
 * entries of the previous test have expired.
 * @returns a function that advances the clock by a number of milliseconds
 */
export function iHuskeklokke(): (millisekunder: number) => Promise<void> {
  const ekte = performance.now.bind(performance);
  let foran = 0;
  const spol = async (millisekunder: number) => {
    foran += millisekunder;
    vi.spyOn(performance, 'now').mockImplementation(() => ekte() + foran);
    // lru-cache reads the clock at most once per millisecond.
    await new Promise((ferdig) => setTimeout(ferdig, 5));
  };
  beforeEach(() => spol(24 * 60 * 60_000));
  return spol;
}
