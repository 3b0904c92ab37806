import { beforeEach, vi } from 'vitest';

/**
 * Lets a test move the clock by which the product remembers answers (lru-cache counts by `performance.now`). Each test begins long
 * after what the one before it remembered has run out.
 * @returns moves it forward, in milliseconds
 */
export function iHuskeklokke(): (millisekunder: number) => Promise<void> {
  const ekte = performance.now.bind(performance);
  let foran = 0;
  const spol = async (millisekunder: number) => {
    foran += millisekunder;
    vi.spyOn(performance, 'now').mockImplementation(() => ekte() + foran);
    // It reads its clock once in a millisecond of real time.
    await new Promise((ferdig) => setTimeout(ferdig, 5));
  };
  beforeEach(() => spol(24 * 60 * 60_000));
  return spol;
}
