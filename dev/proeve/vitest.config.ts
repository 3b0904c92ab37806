import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..', '..');

export default defineConfig({
  // Given here and not with --root, which would make a node_modules of its own.
  root,
  // Kept out of the tests: vite would otherwise look for Tailwind's PostCSS plugin.
  css: { postcss: { plugins: [] } },
  // `server-only` is an error outside React's server condition.
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    include: ['{lib,dev,prisma,components,app}/**/*.test.{ts,tsx}'],
    globalSetup: ['dev/proeve/kjoering/global-setup.ts'],
    server: { deps: { inline: ['server-only'] } },
    // Midnight in Oslo and in UTC are not the same day: tests must not depend on where they run.
    env: { TZ: process.env.TEST_TZ ?? 'UTC' },
    // Most of the time goes to waiting for the database and the stand-ins: never fewer than two at once.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
