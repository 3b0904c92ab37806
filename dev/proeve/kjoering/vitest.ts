import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generer, isGenerert } from '#prisma/generer';
import { ensureData, ROOT } from '../../start/paths';
import { type Count, readCount } from './count';
import { node } from './node';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
}

/** Runs the tests of a config in `dev/proeve`. */
export async function vitest(
  config: string,
  filters: string[],
  variables: Record<string, string> = {},
): Promise<Count> {
  if (!isGenerert()) generer();
  const report = join(ensureData(), 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', join(ROOT, 'dev', 'proeve', config), ...reporters, ...filters];
  const isGreen = await node('vitest/vitest.mjs', args, { NODE_ENV: 'test', ...variables });
  return readCount<Report>(report, isGreen, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}
