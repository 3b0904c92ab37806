import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '#lib/drift/felles/start-error';
import { runNpm } from '../../start/npm.mjs';
import { ROOT } from '../../start/paths';
import { step } from '../../start/step.mjs';

/** The same version as where the machine's own Node is too old (dev/start/runtime.mjs). */
const NODE = '26.10.0';
const NPM = '11.19.1';
const UTGAVE = 'bookworm';
const GRUNN = 'localhost/kalendertjenester-grunn';
const BILDE = 'localhost/kalendertjenester';
const KOMMANDO_MS = 20 * 60_000;

/** Runs a command. @returns its output. @throws StartError with what it said */
function run(program: string, args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    timeout: KOMMANDO_MS,
    maxBuffer: 64 * 2 ** 20,
  });
  if (status === 0) return stdout.trim();
  const ord = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-25).join('\n');
  throw new StartError(`${program} ${args[0]} failed (${error?.message ?? status}):\n${ord}`);
}

/** An image that was built, and its root in a folder. */
export interface Bilde {
  rot: string;
  megabyte: number;
}

/**
 * Builds `deploy/Containerfile` with buildah, all in one folder that can be deleted.
 * @param grunn the name of a base image in a registry; without it, one is made by debootstrap and npm
 */
export async function buildBilde(mappe: string, grunn?: string): Promise<Bilde> {
  const lager = [
    '--root',
    join(mappe, 'lager'),
    '--runroot',
    join(mappe, 'kjoer'),
    '--storage-driver',
    'vfs',
  ];
  const buildah = (...args: string[]) => run('buildah', [...lager, ...args]);
  if (!grunn)
    await step('Making a base of Debian and Node', 'Made a base of Debian and Node', () =>
      makeGrunn(join(mappe, 'grunn'), buildah),
    );
  const { NODE_EXTRA_CA_CERTS: ca } = process.env;
  const cache = run('npm', ['config', 'get', 'cache']);
  mkdirSync(cache, { recursive: true });
  const args = ['bud', '--isolation', 'chroot', '--layers=false', '-f', join('deploy', 'Containerfile')];
  args.push('--build-arg', `BASE=${grunn ?? GRUNN}`, '--volume', `${cache}:/root/.npm`);
  // Where a network has an authority of its own, npm must know it too. It is not kept in the image.
  if (ca) args.push('--build-arg', `NODE_EXTRA_CA_CERTS=${ca}`, '--volume', `${ca}:${ca}:ro`);
  await step('Building the image', 'Built the image', () => buildah(...args, '-t', BILDE, ROOT));
  const container = buildah('from', BILDE);
  const rot = buildah('mount', container);
  const [megabyte] = run('du', ['-sm', rot]).split('\t');
  return { rot, megabyte: Number(megabyte) };
}

/** Makes what `node:26-bookworm-slim` is elsewhere: Debian without more than it must have, Node and npm. */
async function makeGrunn(mappe: string, buildah: (...args: string[]) => string): Promise<void> {
  run('debootstrap', ['--variant=minbase', '--include=ca-certificates,libatomic1', UTGAVE, mappe]);
  const lokalt = join(mappe, 'usr', 'local');
  const node = `node-linux-${process.arch}`;
  await runNpm(
    ['install', `${node}@${NODE}`, `npm@${NPM}`, '--prefix', join(lokalt, 'lib'), '--no-save'],
    mappe,
  );
  for (const [navn, fil] of [
    ['node', join('..', 'lib', 'node_modules', node, 'bin', 'node')],
    ['npm', join('..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')],
  ] as const) {
    const lenke = join(lokalt, 'bin', navn);
    if (!existsSync(lenke)) symlinkSync(fil, lenke);
    chmodSync(lenke, 0o755);
  }
  const container = buildah('from', 'scratch');
  buildah('copy', '--quiet', container, mappe, '/');
  buildah('commit', '--quiet', '--rm', container, GRUNN);
  rmSync(mappe, { recursive: true, force: true });
}
