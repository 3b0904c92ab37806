import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const SCHEMA = join(FOLDER, 'schema.prisma');
const CLIENT = join(FOLDER, '..', 'lib', 'data', 'prisma');
/** Written last, so that a partly generated client is generated again. */
const STAMP = join(CLIENT, 'stempel.txt');

/** Whether lib/data/prisma was generated from this schema and version of Prisma. */
export function isGenerert(): boolean {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted();
}

/** Generates Prisma's client into lib/data/prisma. */
export function generer(): void {
  rmSync(CLIENT, { recursive: true, force: true });
  const cli = join(dirname(manifest('prisma')), 'build', 'index.js');
  execFileSync(process.execPath, [cli, 'generate', '--schema', SCHEMA], {
    cwd: dirname(FOLDER),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      // The CLI requires a schema engine even for this, where it is not used, and would download one.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  writeFileSync(STAMP, wanted());
}

const manifest = (pakke: string) => createRequire(import.meta.url).resolve(`${pakke}/package.json`);

/** The client has the version of the generator, which an image does not have. */
function wanted(): string {
  return createHash('sha256')
    .update(readFileSync(SCHEMA))
    .update(readFileSync(manifest('@prisma/client')))
    .digest('hex');
}
