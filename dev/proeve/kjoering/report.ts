import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

/** A test in a report, reduced to the fields in use. */
export interface Test {
  file: string;
  name: string;
  ms: number;
  isGreen: boolean;
}

/** The report of Vitest. */
interface VitestReport {
  testResults: {
    name: string;
    assertionResults: { fullName: string; status: string; duration?: number | null }[];
  }[];
}

/** A suite in the report of Playwright. */
interface Suite {
  title: string;
  file: string;
  suites?: Suite[];
  specs?: {
    title: string;
    tests: { projectName: string; status: string; results: { duration: number }[] }[];
  }[];
}
interface PlaywrightReport {
  suites: Suite[];
}

/** Returns the tests that ran, from a report of Vitest or Playwright. Empty when there is no report. */
export function readTests(report: string, root: string): Test[] {
  if (!existsSync(report)) return [];
  const content: VitestReport | PlaywrightReport = JSON.parse(readFileSync(report, 'utf8'));
  return 'testResults' in content
    ? content.testResults.flatMap((file) => fromVitest(file, root))
    : content.suites.flatMap((suite) => fromSuite(suite, []));
}

const fromVitest = (
  { name: file, assertionResults }: VitestReport['testResults'][number],
  root: string,
): Test[] =>
  assertionResults
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ fullName: name, status, duration }) => ({
      file: relative(root, file),
      name,
      ms: duration ?? 0,
      isGreen: status === 'passed',
    }));

function fromSuite({ title, file, suites = [], specs = [] }: Suite, above: readonly string[]): Test[] {
  // The outermost suite is the file.
  const path = title === file ? above : [...above, title];
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status !== 'skipped')
      .map(({ projectName, status, results }) => ({
        file,
        name: [`[${projectName}]`, ...path, title].join(' › '),
        ms: results.reduce((sum, { duration }) => sum + duration, 0),
        isGreen: status === 'expected',
      })),
  );
  return [...own, ...suites.flatMap((suite) => fromSuite(suite, path))];
}
