import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type TestServer, testServer } from '../verden/test-server';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address where workers ask for the database server. */
    testDatabaseUrl: string;
  }
}

/**
 * Tells the workers the address of their PostgreSQL. It is started when the first worker asks, so that tests of
 * pure functions do not wait for it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Stopped from outside: the `exit` event stops the database.
  process.once('SIGTERM', () => process.exit(143));
  let started: Promise<TestServer> | undefined;
  const desk = createServer((_request, response) => {
    started ??= testServer();
    started.then(
      ({ url, template }) => response.end(JSON.stringify({ url, template })),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve));
  project.provide('testDatabaseUrl', `http://127.0.0.1:${(desk.address() as AddressInfo).port}`);
  return async () => {
    desk.close();
    desk.closeAllConnections();
    await started?.then((server) => server.stop()).catch(() => {});
  };
}
