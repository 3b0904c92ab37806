import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** The commands that are quick run each time; `LANGE` chooses the programmes that take minutes. */
const slag = process.env.LANGE ? 'lang' : 'klient';

/** Real calendar programmes subscribe to the built product in a process of its own, as in the kill tests. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..', '..'),
  css: { postcss: { plugins: [] } },
  ssr: { resolve: { conditions: ['react-server'] } },
  test: {
    include: [`dev/proeve/klienter/*.${slag}.ts`],
    server: { deps: { inline: ['server-only'] } },
    env: { TZ: 'UTC' },
    testTimeout: 900_000,
    hookTimeout: 300_000,
  },
});
