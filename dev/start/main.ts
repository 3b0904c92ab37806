import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOKALE_INNSTILLINGER } from '#lib/drift/felles/lokale-innstillinger';
import { StartError } from '#lib/drift/felles/start-error';
import { EnvError, VARIABLES } from '#lib/oppsett/env';
import { SCENARIOER } from '../omverden/scenarioer';
import { startKilder } from './kilder';
import { ensureData, POSTGRES } from './paths';
import { writeKept } from './secrets';
import { seconds } from './step.mjs';
import { Parts, type System, startSystem } from './system';

/** One Ctrl-C arrives twice, from the terminal and from npm. Signals within this time count as one. */
const SAME_CTRL_C_MS = 800;

/** `npm start` and `npm run dev`: starts all parts, prints the address, and stops all parts on a signal or when one fails. */
export async function main({ dev }: { dev: boolean }): Promise<void> {
  const parts = new Parts();
  const end = ending(parts);
  const isProduksjon = process.env.MILJOE?.trim() === 'produksjon';
  const log = dev || isProduksjon ? undefined : join(ensureData(), 'produkt.log');
  try {
    const system = await startSystem(
      {
        dev,
        given: process.env,
        postgresFolder: POSTGRES.folder,
        ...(log ? { productLog: log } : {}),
      },
      parts,
    );
    if (!isProduksjon) {
      shareSettings(system, parts);
      await startKilder(system, parts);
    }
    // The time since the process started, including installation.
    present(system, log, performance.now());
    await end(1, await system.failed);
  } catch (error) {
    await end(1, sentence(error));
  }
}

/** Saves the settings of the running product for `npm run kilde` and `npm run partner`. */
function shareSettings({ variables }: System, parts: Parts): void {
  const file = fileURLToPath(LOKALE_INNSTILLINGER);
  const names = VARIABLES.filter((name) => variables[name] !== undefined);
  writeKept(file, Object.fromEntries(names.map((name) => [name, variables[name]])));
  parts.add(file, { stop: async () => rmSync(file, { force: true }) });
}

/** Handles signals and uncaught errors. @returns the only function that ends the process: it stops all parts first */
function ending(parts: Parts) {
  let stoppedAt: number | undefined;
  const end = async (code: number, message?: string) => {
    if (stoppedAt !== undefined) return;
    stoppedAt = performance.now();
    if (message) console.error(`✗ ${message}`);
    await parts.stop();
    if (!message) console.log(`✓ Stopped ${seconds(performance.now() - stoppedAt)}`);
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => {
      if (stoppedAt === undefined) {
        console.log('\n… Stopping (Ctrl-C again to force)');
        void end(0);
      } else if (performance.now() - stoppedAt > SAME_CTRL_C_MS) {
        parts.kill();
        process.exit(130);
      }
    });
  }
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (error: unknown) => void end(1, sentence(error)));
  }
  // The terminal may be closed first. A failed write must not prevent stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  return end;
}

function present({ env, outside }: System, log: string | undefined, ms: number): void {
  const lines = [`\n  ${env.APP_URL}   (ready after ${seconds(ms)})\n`];
  if (outside) {
    const width = Math.max(...SCENARIOER.map(({ person }) => person.navn.length));
    lines.push('  Log in as one of these test persons:');
    lines.push(
      ...SCENARIOER.map(({ person, beskrivelse }) => `    ${person.navn.padEnd(width)}  ${beskrivelse}`),
    );
    lines.push(
      '',
      `  ID-porten, Maskinporten, Altinn and Enhetsregisteret are stand-ins at ${outside.baseUrl}`,
    );
    lines.push(`  Read the mails that the product has sent: ${outside.baseUrl}/post`);
    lines.push(`  Simulate the kilder that deliver to the calendar: ${outside.baseUrl}/simulator`);
    lines.push('  Get an access token as another system: npm run token -- --help');
  }
  if (log) lines.push(`  The product's log: ${log}`);
  lines.push('  Stop with Ctrl-C.\n');
  console.log(lines.join('\n'));
}

function sentence(error: unknown): string {
  if (error instanceof StartError || error instanceof EnvError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
