import { setDefaultResultOrder } from 'node:dns';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fillFromLokale } from '#lib/drift/felles/lokale-innstillinger';
import { StartError } from '#lib/drift/felles/start-error';
import { nextHost } from '#lib/drift/produkt/vert';
import { readEnv } from '#lib/oppsett/env';

/**
 * `npm run serve`: checks the settings and serves the build in this process. The jobs start with the server
 * (instrumentation.ts). Beside a running `npm start` it is one more process of the same product.
 */
export async function run(): Promise<void> {
  fillFromLokale();
  const { HOST, PORT } = readEnv();
  const server = join(process.cwd(), '.next', 'standalone', 'server.js');
  if (!existsSync(server)) throw new StartError('The product is not built. Run "npm run build" first.');
  Object.assign(process.env, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    // Otherwise Next would exit at once with 143; lib/request/proxy/nedtrapping.ts ends the process instead.
    NEXT_MANUAL_SIG_HANDLE: '1',
    HOSTNAME: nextHost(HOST),
    PORT: String(PORT),
  });
  // Exit at once on a signal until the server has started and takes over the signals.
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => process.exit(0));
  setDefaultResultOrder('ipv4first');
  // Imported before Next, which prints before any code of ours has run.
  await import('#lib/oppsett/logg-start');
  await import(pathToFileURL(server).href);
}
