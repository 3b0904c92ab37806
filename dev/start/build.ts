import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { StartError } from '#lib/drift/felles/start-error';
import { nextBuild } from '#lib/drift/produkt/bygg';
import { DATA, ROOT } from './paths';
import { lockHolder } from './prosess/lock.mjs';

/** Our files that `next build` reads. The generated Prisma client is covered by prisma/schema.prisma. */
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

/** Whether .next is a complete build of the current sources. */
export function isBuilt(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfSources();
}

/** Builds the product into .next. Refuses while a product runs from that build. */
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
