import { existsSync, readFileSync } from 'node:fs';
import { ROOT } from '../../start/paths';
import { readTests, type Test } from './report';

/** How many tests a part ran. One that has no tests, or fell over outside them, counts as one when it fails. */
export interface Count {
  passed: number;
  failed: number;
  /** The tests by name, of a part that has any. */
  tests?: readonly Test[];
}

/** Reads the report of a test tool. One that was not content has at least one failure, also when its report says none. */
export function readCount<T>(
  report: string,
  isGreen: boolean,
  count: (report: T) => { passed: number; failed: number },
): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')) as T);
  return { passed, failed: isGreen ? failed : Math.max(failed, 1), tests: readTests(report, ROOT) };
}
