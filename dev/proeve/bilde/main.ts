import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from '#lib/drift/felles/start-error';
import { generer, isGenerert } from '#prisma/generer';
import { haveDebian } from '../klienter/debian';
import { buildBilde } from './bygg-bilde';

/** `npm run bilde` builds the image, starts it and tries it; `-- --grunn <image>` uses a base from a registry. */
const PAKKER = {
  buildah: ['buildah', '--version'],
  debootstrap: ['debootstrap', '--version'],
  'util-linux': ['unshare', '--version'],
} as const;

const { grunn } = parseArgs({ options: { grunn: { type: 'string' } } }).values;
if (process.platform !== 'linux' || process.getuid?.() !== 0) {
  console.error(
    '✗ The image is built here as root on Linux only. Elsewhere: podman build -f deploy/Containerfile . (or docker build)',
  );
  process.exit(1);
}
if (!haveDebian(PAKKER)) {
  console.error(
    `✗ The image needs Debian's packages ${Object.keys(PAKKER).join(', ')}. Install them, and try again.`,
  );
  process.exit(1);
}
const mappe = mkdtempSync(join(tmpdir(), 'bilde-'));
process.once('exit', () => rmSync(mappe, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
try {
  if (!isGenerert()) generer();
  const { rot, megabyte } = await buildBilde(mappe, grunn);
  console.log(`  ${megabyte} MB`);
  // Imported late: it needs the database client.
  const { checkInnhold, checkKjoering } = await import('./sjekk-bilde');
  const alle = [...checkInnhold(rot), ...(await checkKjoering(rot))];
  for (const { loefte, holder, tall } of alle) console.log(`  ${holder ? '✓' : '✗'} ${loefte}: ${tall}`);
  process.exit(alle.every(({ holder }) => holder) ? 0 : 1);
} catch (feil) {
  if (!(feil instanceof StartError)) throw feil;
  console.error(`✗ ${feil.message}`);
  process.exit(1);
}
