import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from '#lib/oppsett/env';
import { startMaaleserver } from './maaleserver';
import { followPooler } from './pool';
import { followProsess } from './prosessmaal';
import { startSpor } from './spor';

/**
 * Starts to measure this process when there is a port to show it at, and to trace when there is a collector.
 * @returns whether something is measured
 * @throws Error with a sentence when the port cannot be used
 */
export async function startMaaling(): Promise<boolean> {
  const { MAALEPORT: port, HOST: host, PROSESS: prosess, OTEL_EXPORTER_OTLP_ENDPOINT: endepunkt } = env();
  const ressurs = {
    'service.name': 'kalendertjenester',
    'service.version': readVersjon(),
    'kalender.prosess': prosess,
  };
  if (endepunkt !== undefined) startSpor(endepunkt, ressurs);
  if (port === undefined) return false;
  try {
    await startMaaleserver({ port, host, ressurs });
  } catch (cause) {
    const kode = cause instanceof Error && 'code' in cause ? cause.code : cause;
    const hvorfor = kode === 'EADDRINUSE' ? 'is taken' : `cannot be used (${kode})`;
    throw new Error(`MAALEPORT ${port} ${hvorfor}. Choose another, or stop what uses it.`, { cause });
  }
  followProsess();
  followPooler();
  return true;
}

/** The id of the build that is served. */
function readVersjon(): string {
  try {
    return readFileSync(join(process.cwd(), '.next', 'BUILD_ID'), 'utf8').trim();
  } catch {
    return 'utvikling';
  }
}
