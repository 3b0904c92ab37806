import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Tests of pure functions: they use neither a database nor external systems. */
const RENE = ['lib/{contract,domain,messages,regelverk,tekst}/**/*.test.ts', 'lib/architecture.test.ts'];

const root = join(import.meta.dirname, '..', '..');

export default defineConfig({
  // Set here instead of with --root, which would create another node_modules.
  root,
  // Without this, vite would look for Tailwind's PostCSS plugin.
  css: { postcss: { plugins: [] } },
  // `server-only` is an error outside React's server condition.
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    projects: [
      // They keep no state, so the files share workers.
      { extends: true, test: { name: 'rene', include: RENE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'andre',
          setupFiles: ['dev/proeve/kjoering/nye-kretser.ts'],
          include: ['{lib,dev,prisma,components,app}/**/*.test.{ts,tsx}'],
          exclude: [...RENE, '**/node_modules/**'],
        },
      },
    ],
    globalSetup: ['dev/proeve/kjoering/global-setup.ts'],
    server: { deps: { inline: ['server-only'] } },
    // Fixed time zone, so that tests do not depend on the machine: the date can differ between Oslo and UTC.
    env: { TZ: process.env.TEST_TZ ?? 'UTC' },
    // At least two workers, since most of the time is spent waiting for the database and the stand-ins.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
