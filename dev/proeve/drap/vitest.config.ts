import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..', '..', '..');

/** Like the config of the other tests, but without the shared PostgreSQL: kill tests start and kill their own. */
export default defineConfig({
  root,
  css: { postcss: { plugins: [] } },
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    include: ['dev/proeve/drap/**/*.kill.ts'],
    server: { deps: { inline: ['server-only'] } },
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
    hookTimeout: 300_000,
  },
});
