import { createServer } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { testDatabase } from '#dev/proeve/verden/database';
import { setMiljoe, startTestverden } from '#dev/proeve/verden/miljoe';

afterEach(() => {
  vi.resetModules();
  Reflect.deleteProperty(globalThis, 'kalenderDatabaser');
});

/** Runs the use case in a process with this database address. */
async function sjekk(databaseUrl: string): Promise<boolean> {
  const { omverden, variabler } = await startTestverden([], databaseUrl);
  await omverden.stopp();
  setMiljoe(variabler);
  const [{ checkHelse }, { prisma }] = await Promise.all([
    import('./check-helse'),
    import('#lib/data/klient'),
  ]);
  try {
    return await checkHelse(performance.now());
  } finally {
    await prisma().$disconnect();
  }
}

it('is well when the database answers, with every system outside down', async () => {
  expect(await sjekk((await testDatabase()).url)).toBe(true);
});

it.each([
  ['there is no such database', (url: string) => new URL('/finnes-ikke', url).href],
  ['nobody is at the address', () => 'postgresql://x:y@127.0.0.1:9/ingen'],
])('is not well when %s', async (_hva, adresse) => {
  expect(await sjekk(adresse((await testDatabase()).url))).toBe(false);
});

it('answers within ten seconds when the database never does', async () => {
  const taus = createServer((socket) => socket.on('error', () => {}));
  await new Promise<void>((lytter) => taus.listen(0, '127.0.0.1', lytter));
  const adresse = taus.address();
  const port = typeof adresse === 'object' ? adresse?.port : undefined;
  try {
    expect(await sjekk(`postgresql://x:y@127.0.0.1:${port}/taus`)).toBe(false);
  } finally {
    taus.close();
  }
}, 15_000);
