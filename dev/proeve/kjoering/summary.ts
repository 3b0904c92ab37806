import { seconds } from '../../start/step.mjs';
import type { Test } from './report';

/** A part that has run. */
export interface Ran {
  heading: string;
  ms: number;
  tests: readonly Test[];
}

const SLOWEST = 5;

/** Lists the duration of each part, and its slowest tests. */
export function summary(ran: readonly Ran[]): string {
  const lines = ran.flatMap(({ heading, ms, tests }) => [
    `${seconds(ms).padStart(9)}  ${heading}`,
    ...tests
      .toSorted((a, b) => b.ms - a.ms)
      .slice(0, SLOWEST)
      .map((test) => `${' '.repeat(11)}${seconds(test.ms).padStart(8)}  ${test.file}: ${test.name}`),
  ]);
  return ['', '── Times, and the slowest tests', ...lines].join('\n');
}
