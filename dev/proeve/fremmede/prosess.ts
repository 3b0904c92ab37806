import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../start/ports';

const MAPPE = import.meta.dirname;
/** A generous limit, also for a busy machine. */
const TID_MS = 120_000;

const sti = (verktoey: string) => join(MAPPE, 'node_modules', verktoey);
const kjoer = promisify(execFile);

/** Runs Node in this folder and waits for it to exit. @returns its stdout @throws Error with its output */
export async function node(args: string[], env: Record<string, string> = {}): Promise<string> {
  const valg = { cwd: MAPPE, env: { ...process.env, ...env }, timeout: TID_MS };
  const { stdout } = await kjoer(process.execPath, args, valg).catch(({ stdout, stderr, message }) => {
    throw new Error([message, stdout, stderr].join('\n'));
  });
  return stdout;
}

export const verktoey = (navn: string, ...args: string[]): Promise<string> => node([sti(navn), ...args]);

/** Starts Prism as a proxy in front of the product. It validates the answers against the document. */
export async function startPrism(dokument: string, bak: string): Promise<{ url: string; stopp(): void }> {
  const port = await freePort();
  const args = [sti('@stoplight/prism-cli/dist/index.js'), 'proxy', dokument, bak, '-p', String(port)];
  const prosess = spawn(process.execPath, [...args, '--verboseLevel', 'fatal'], {
    cwd: MAPPE,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const drep = () => void prosess.kill('SIGKILL');
  process.once('exit', drep);
  prosess.once('exit', () => process.off('exit', drep));
  let ord = '';
  for (const stroem of [prosess.stdout, prosess.stderr]) {
    stroem.on('data', (del) => {
      ord += String(del);
    });
  }
  const url = `http://127.0.0.1:${port}`;
  for (const slutt = performance.now() + TID_MS; performance.now() < slutt; ) {
    if (prosess.exitCode !== null) throw new Error(`Prism ended:\n${ord}`);
    const svar = await fetch(`${url}/api/helse/live`).catch(() => undefined);
    if (svar) return { url, stopp: drep };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  drep();
  throw new Error(`Prism did not answer:\n${ord}`);
}
