import { existsSync, readFileSync } from 'node:fs';
import { ROOT } from '../../start/paths';
import { readTests, type Test } from './report';

/** The number of tests a part ran. A failure outside the tests, or in a part without tests, counts as one failed test. */
export interface Count {
  passed: number;
  failed: number;
  /** The tests, for a part that has tests. */
  tests?: readonly Test[];
}

/** Reads the report of a test tool. When the tool failed, there is at least one failure, also when the report has none. */
export function readCount<T>(
  report: string,
  isGreen: boolean,
  count: (report: T) => { passed: number; failed: number },
): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')) as T);
  return { passed, failed: isGreen ? failed : Math.max(failed, 1), tests: readTests(report, ROOT) };
}
