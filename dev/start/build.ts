import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { StartError } from '#lib/drift/felles/start-error';
import { nextBuild } from '#lib/drift/produkt/bygg';
import { DATA, ROOT } from './paths';
import { lockHolder } from './prosess/lock.mjs';

/** What `next build` reads of ours. The generated Prisma client is covered by prisma/schema.prisma. */
export const SOURCES = [
  ...['app', 'components', 'lib', 'public', 'prisma'],
  ...[
    'next.config.js',
    'package.json',
    'package-lock.json',
    'proxy.ts',
    'instrumentation.ts',
    'tsconfig.json',
    'tsconfig.build.json',
  ],
];
const STAMP = join(ROOT, '.next', 'kilder.sha256');

/** Whether .next was built, to its end, from the sources as they are. */
export function isBuilt(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfSources();
}

/** Builds the product into .next. Refuses to change it under the feet of a product that runs from it. */
export async function build(): Promise<void> {
  for (const name of ['start', 'test']) {
    const holder = lockHolder(join(DATA, `${name}.lock`));
    if (holder && holder !== process.pid) {
      throw new StartError(
        `"npm ${name}" (process ${holder}) uses the build that must be replaced. Stop it first.`,
      );
    }
  }
  const hash = hashOfSources();
  rmSync(STAMP, { force: true });
  await nextBuild(ROOT);
  writeFileSync(STAMP, hash);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => files(join(ROOT, source)))) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function files(path: string): string[] {
  if (!existsSync(path) || path === join(ROOT, 'lib', 'data', 'prisma')) return [];
  try {
    return readdirSync(path)
      .sort()
      .filter((name) => !/\.test\.tsx?$/.test(name))
      .flatMap((name) => files(join(path, name)));
  } catch {
    // Not a folder.
    return [path];
  }
}
