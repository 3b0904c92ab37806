import { describe, expect, it } from 'vitest';
import { testDatabase } from '#dev/proeve/verden/database';
import { havePgbouncer, startPgbouncer } from '#dev/proeve/verden/pgbouncer';
import { holderForberedte, isOektDelt } from '#lib/oppsett/tilkobling';

const BORTE = 'postgresql://x:y@127.0.0.1:9/ingen';

it('a connection straight to PostgreSQL keeps its prepared statements, and is a session of its own', async () => {
  const { url } = await testDatabase();
  expect(await holderForberedte(url)).toBe(true);
  expect(await isOektDelt(url)).toBe(false);
});

it('a database that is away is no answer', async () => {
  await expect(holderForberedte(BORTE)).rejects.toThrow();
  await expect(isOektDelt(BORTE)).rejects.toThrow();
});

// Debian's 1.18 has no prepared statements in transaction mode; 1.21 has.
describe.skipIf(!havePgbouncer())('PgBouncer', () => {
  it.each([
    { modus: 'session', forberedte: true, delt: false },
    { modus: 'transaction', forberedte: false, delt: true },
  ] as const)(
    'in $modus mode keeps prepared statements: $forberedte, shares sessions: $delt',
    async (ventet) => {
      const { url, stopp } = await startPgbouncer((await testDatabase()).url, ventet.modus);
      try {
        expect(await holderForberedte(url)).toBe(ventet.forberedte);
        expect(await isOektDelt(url)).toBe(ventet.delt);
      } finally {
        await stopp();
      }
    },
  );
});
