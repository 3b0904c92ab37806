import { generer, isGenerert } from '#prisma/generer';
import { build, isBuilt } from '../../start/build';
import { OEVELSER } from '../oevelse/oevelser';
import { runOevelse } from '../oevelse/run-oevelse';
import type { Count } from './count';
import { runE2e, runGjenstridig } from './e2e';
import { runFremmede } from './fremmede';
import { node } from './node';
import { vitest } from './vitest';

export interface PartOfTest {
  heading: string;
  run(filters: string[]): Promise<Count>;
}

/** The parts of `npm test`, in order. The run stops at the first failure. */
export const PARTS: Readonly<Record<string, PartOfTest>> = {
  lint: { heading: 'Lint, format and what nothing uses', run: lint },
  typer: { heading: 'Types', run: types },
  enhet: { heading: 'Unit and integration tests', run: (filters) => vitest('vitest.config.ts', filters) },
  annerledes: { heading: 'Integration tests in odd surroundings', run: oddSurroundings },
  bygg: { heading: 'Build', run: buildIfChanged },
  drap: { heading: 'Kill tests', run: kill },
  klienter: { heading: 'Calendar programmes', run: (filters) => clients(filters) },
  e2e: { heading: 'End-to-end tests', run: runE2e },
  gjenstridig: { heading: 'The core journeys in a contrary world', run: runGjenstridig },
};

/** Parts that are run before a release, not by plain `npm test`. Each has its own flag. */
export const LONGER: Readonly<Record<string, PartOfTest>> = {
  fremmede: { heading: 'With parts that nobody here wrote', run: runFremmede },
  oevelser: { heading: 'Drills: what is broken on purpose', run: drill },
  klienter: { heading: 'Calendar programmes that take minutes', run: (filters) => clients(filters, 'ja') },
};

/** Tests that use neither a database nor external systems. */
export const PURE: PartOfTest = {
  heading: 'Tests of pure functions',
  run: (filters) => vitest('vitest.config.ts', ['--project=rene', ...filters]),
};

const GREEN: Count = { passed: 0, failed: 0 };
const RED: Count = { passed: 0, failed: 1 };

async function lint(): Promise<Count> {
  // knip follows the imports of the generated client.
  if (!isGenerert()) generer();
  const isTidy = await node('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']);
  return (await node('knip/bin/knip.js', ['--no-config-hints'])) && isTidy ? GREEN : RED;
}

async function types(): Promise<Count> {
  if (!isGenerert()) generer();
  const isReady = await node('next/dist/bin/next', ['typegen']);
  // Has its own tsconfig: types left in .next/dev by `next dev` may refer to deleted pages.
  return isReady && (await node('typescript/bin/tsc', ['--noEmit', '-p', 'dev/proeve/tsconfig.json']))
    ? GREEN
    : RED;
}

/**
 * Settings for running the tests of database and clock again: unusual time zones for process and database, and another
 * language.
 */
const ODD = {
  TEST_TZ: 'Pacific/Auckland',
  TEST_DATABASE_TZ: 'America/New_York',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'C',
};
const ODD_FOLDERS = ['lib/data', 'lib/usecases', 'lib/jobs', 'app/api/kalender', 'prisma'];

function oddSurroundings(filters: string[]): Promise<Count> {
  return vitest('vitest.config.ts', filters.length > 0 ? filters : ODD_FOLDERS, ODD);
}

/** Kill tests run separately, since they kill the processes they have started. */
async function kill(filters: string[]): Promise<Count> {
  await buildIfChanged();
  return vitest('drap/vitest.config.ts', filters);
}

/** Real calendar programmes, as Debian's packages. With `lange` those that take minutes. */
async function clients(filters: string[], lange = ''): Promise<Count> {
  await buildIfChanged();
  return vitest('klienter/vitest.config.ts', filters, { LANGE: lange });
}

/** Every drill, or the named ones. Each promise counts as a test. */
async function drill(names: string[]): Promise<Count> {
  const total = { passed: 0, failed: 0 };
  for (const name of names.length > 0 ? names : Object.keys(OEVELSER)) {
    const promises = await runOevelse(name);
    for (const { holder } of promises) total[holder ? 'passed' : 'failed'] += 1;
  }
  return total;
}

async function buildIfChanged(): Promise<Count> {
  if (!isGenerert()) generer();
  if (isBuilt()) console.log('Already built from these sources');
  else await build();
  return GREEN;
}
