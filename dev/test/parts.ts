import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { generer, isGenerert } from '#prisma/generer';
import { build, isBuilt } from '../start/build';
import { ensureData, ROOT } from '../start/paths';
import { type Count, readCount } from './count';
import { runE2e } from './e2e';
import { node } from './node';

export interface PartOfTest {
  heading: string;
  run(filters: string[]): Promise<Count>;
}

/** In this order; the first that fails is the last that runs. */
export const PARTS: Readonly<Record<string, PartOfTest>> = {
  lint: { heading: 'Lint and format', run: lint },
  typer: { heading: 'Types', run: types },
  enhet: { heading: 'Unit and integration tests', run: unit },
  bygg: { heading: 'Build', run: buildIfChanged },
  e2e: { heading: 'End-to-end tests', run: runE2e },
};

const GREEN: Count = { passed: 0, failed: 0 };
const RED: Count = { passed: 0, failed: 1 };

async function lint(): Promise<Count> {
  return (await node('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])) ? GREEN : RED;
}

async function types(): Promise<Count> {
  if (!isGenerert()) generer();
  const isReady = await node('next/dist/bin/next', ['typegen']);
  // A tsconfig of its own: what a `next dev` left in .next/dev may be about pages that are gone.
  return isReady && (await node('typescript/bin/tsc', ['--noEmit', '-p', 'dev/test/tsconfig.json']))
    ? GREEN
    : RED;
}

async function unit(filters: string[]): Promise<Count> {
  if (!isGenerert()) generer();
  const report = join(ensureData(), 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '--config', join(ROOT, 'dev', 'vitest.config.ts'), ...reporters, ...filters];
  const isGreen = await node('vitest/vitest.mjs', args, { NODE_ENV: 'test' });
  type Report = { numPassedTests: number; numFailedTests: number };
  return readCount<Report>(report, isGreen, ({ numPassedTests, numFailedTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
  }));
}

async function buildIfChanged(): Promise<Count> {
  if (isBuilt()) console.log('Already built from these sources');
  else await build();
  return GREEN;
}
