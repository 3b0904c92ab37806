import { existsSync, readFileSync } from 'node:fs';

/** How many tests a part ran. One that has no tests, or fell over outside them, counts as one when it fails. */
export interface Count {
  passed: number;
  failed: number;
}

/** Reads the report of a test tool. One that was not content has at least one failure, also when its report says none. */
export function readCount<T>(report: string, isGreen: boolean, count: (report: T) => Count): Count {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')) as T);
  return { passed, failed: isGreen ? failed : Math.max(failed, 1) };
}
