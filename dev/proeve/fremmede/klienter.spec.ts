import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FIL } from './dokument';
import { LEDIG } from './kall';
import { node, verktoey } from './prosess';
import { ORGNR, somSystembruker } from './tokener';

const KLIENTER = join(import.meta.dirname, 'klienter');
const GENERERT = join(KLIENTER, 'generert');

/** Generating and compiling are slow on a busy machine. */
test.setTimeout(300_000);
test.describe.configure({ mode: 'serial' });

test('clients generated from the saved document compile with programs that use them', async () => {
  rmSync(GENERERT, { recursive: true, force: true });
  mkdirSync(GENERERT);
  await verktoey('openapi-typescript/bin/cli.js', FIL, '-o', join(GENERERT, 'openapi-typescript.d.ts'));
  await verktoey('@hey-api/openapi-ts/bin/run.js', '-i', FIL, '-o', join(GENERERT, 'hey-api'));
  await verktoey('typescript/bin/tsc', '-p', KLIENTER);
});

for (const klient of ['openapi-fetch', 'hey-api']) {
  test(`${klient} reads the open API and the calendar of a customer`, async () => {
    const svar = await node(['--import', 'tsx', join(KLIENTER, `${klient}.ts`)], {
      ADRESSE: process.env.BASE_URL ?? '',
      TOKEN: await somSystembruker(),
      ORGNR,
      UKJENT: LEDIG,
    });
    const lest = JSON.parse(svar);
    expect(lest.beregnet).toContain('2026-12-10 mva-alm-levering:2026-T5');
    expect(lest.v2).toContain('2026-12-10 mva-alm-betaling:2026-T5');
    expect(lest.v1).toContain('2026-12-10');
    expect(lest.avvist).toEqual([403, 'FRI-005']);
  });
}
