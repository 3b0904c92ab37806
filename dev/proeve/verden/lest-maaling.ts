import type { AddressInfo } from 'node:net';
import { startMaaleserver } from '#lib/maaling/maaleserver';

/** Starts to measure in a test, once for its file. @returns reads what Prometheus would, over HTTP */
export async function startLestMaaling(): Promise<() => Promise<string>> {
  const server = await startMaaleserver({
    port: 0,
    host: '127.0.0.1',
    ressurs: { 'service.name': 'proeve' },
  });
  const adresse = `http://127.0.0.1:${(server.address() as AddressInfo).port}/metrics`;
  return async () => (await fetch(adresse)).text();
}
