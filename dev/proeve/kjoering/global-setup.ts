import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { type TestServer, testServer } from '../verden/test-server';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a worker asks for the database server. */
    testDatabaseUrl: string;
  }
}

/**
 * Answers the workers with the PostgreSQL they may use. It is started when the first one asks, so that tests of
 * pure functions never wait for it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // Ended from outside: through `exit`, which takes the database along.
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
