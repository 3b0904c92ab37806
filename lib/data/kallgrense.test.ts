import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, LEDIG_ORGNR } from '#dev/proeve/verden/verden';
import { keepPlass, type Plass, releasePlass, takePlass } from './kallgrense';
import type { Kallgrense } from './kallgrense-sql';
import { prisma } from './klient';
import type { PrismaClient } from './prisma/client';

const verden = iVerden();
const ROMSLIG: Kallgrense = { api: 'proeve', samtidige: 5, kapasitet: 1000, perSekund: 1000 };
const ta = (endring: Partial<Kallgrense> = {}, consumer: string = LEDIG_ORGNR) =>
  takePlass({ ...ROMSLIG, ...endring }, consumer);
const fikk = (plasser: readonly Plass[]) => plasser.flatMap((plass) => ('id' in plass ? [plass.id] : []));

const globalt = globalThis as { kalenderDatabaser?: unknown };
const andre: PrismaClient[] = [];
afterEach(async () => {
  for (const klient of andre.splice(0)) await klient.$disconnect();
});

/** Runs with a client and connections of its own, as another process would. */
async function somAnnenProsess<T>(kjoer: () => Promise<T>): Promise<T> {
  const vaar = globalt.kalenderDatabaser;
  globalt.kalenderDatabaser = undefined;
  andre.push(prisma());
  try {
    // The client is created at once, so that both can run at the same time.
    return await kjoer();
  } finally {
    globalt.kalenderDatabaser = vaar;
  }
}

/** Moves the clock of the table by some seconds. */
const spol = (sekunder: number) =>
  run(
    verden.databaseUrl(),
    `update kallgrense set fylt = fylt - interval '${sekunder} seconds', plasser =
      (select coalesce(jsonb_object_agg(key, value::numeric - ${sekunder}), '{}') from jsonb_each(plasser))`,
  );

describe('calls that go on at once', () => {
  it('are five, however many ask at the same moment, and one more for each that ends', async () => {
    const alle = await Promise.all(Array.from({ length: 40 }, () => ta()));
    expect(fikk(alle)).toHaveLength(5);
    expect(alle.filter((plass) => 'ventSekunder' in plass)).toEqual(
      Array(35).fill({ ventSekunder: 1, opptatt: true }),
    );
    const [foerste = ''] = fikk(alle);
    await releasePlass(ROMSLIG.api, LEDIG_ORGNR, foerste);
    expect(fikk(await Promise.all([ta(), ta(), ta()]))).toHaveLength(1);
  });

  it('count for as long as their lease is renewed, and never again after that', async () => {
    const holdte = fikk(await Promise.all(Array.from({ length: 5 }, () => ta())));
    await spol(25);
    for (const id of holdte) await keepPlass(ROMSLIG.api, LEDIG_ORGNR, id);
    await spol(25);
    expect(fikk([await ta()])).toEqual([]);
    const [foerste = ''] = holdte;
    await releasePlass(ROMSLIG.api, LEDIG_ORGNR, foerste);
    await keepPlass(ROMSLIG.api, LEDIG_ORGNR, foerste);
    expect(fikk(await Promise.all([ta(), ta()]))).toHaveLength(1);
    await spol(31);
    expect(fikk(await Promise.all([ta(), ta(), ta(), ta(), ta(), ta()]))).toHaveLength(5);
  });

  it('are counted for each consumer and each API', async () => {
    const sett = [{}, { api: 'annet' }] as const;
    for (const endring of sett) {
      for (const consumer of [LEDIG_ORGNR, verden.orgnr('eplepress')]) {
        expect(fikk(await Promise.all(Array.from({ length: 9 }, () => ta(endring, consumer))))).toHaveLength(
          5,
        );
      }
    }
  });

  it('are five also over two clients with connections of their own', async () => {
    const her = Array.from({ length: 20 }, () => ta());
    const der = await somAnnenProsess(() => Promise.all(Array.from({ length: 20 }, () => ta())));
    expect(fikk([...(await Promise.all(her)), ...der])).toHaveLength(5);
  });

  it('of a killed process stop counting when their lease expires', async () => {
    const fil = join(import.meta.dirname, '..', '..', 'dev', 'proeve', 'verden', 'plassholder.ts');
    const args = ['--import', 'tsx', fil, JSON.stringify(ROMSLIG), LEDIG_ORGNR];
    const prosess = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [sagt] = await once(prosess.stdout, 'data');
    expect(Number(sagt)).toBe(5);
    expect(fikk([await ta()])).toEqual([]);
    prosess.kill('SIGKILL');
    await once(prosess, 'exit');
    expect(fikk([await ta()])).toEqual([]);
    await spol(31);
    expect(fikk(await Promise.all(Array.from({ length: 9 }, () => ta())))).toHaveLength(5);
  });

  it('released twice, or after the row is gone, cause no error', async () => {
    const [id = ''] = fikk([await ta()]);
    await releasePlass(ROMSLIG.api, LEDIG_ORGNR, id);
    await releasePlass(ROMSLIG.api, LEDIG_ORGNR, id);
    await run(verden.databaseUrl(), 'truncate kallgrense');
    await releasePlass(ROMSLIG.api, LEDIG_ORGNR, id);
  });
});

describe('calls that begin', () => {
  const KNAPP = { samtidige: 100, kapasitet: 3, perSekund: 0.1 };

  it('are limited to the burst, and then to the calls earned', async () => {
    const alle = await Promise.all(Array.from({ length: 10 }, () => ta(KNAPP)));
    expect(fikk(alle)).toHaveLength(3);
    expect(await ta(KNAPP)).toEqual({ ventSekunder: 10, opptatt: false });
    await spol(20);
    expect(fikk(await Promise.all([ta(KNAPP), ta(KNAPP), ta(KNAPP)]))).toHaveLength(2);
    await spol(10_000);
    expect(fikk(await Promise.all(Array.from({ length: 10 }, () => ta(KNAPP))))).toHaveLength(3);
  });

  it('cost nothing when they are refused', async () => {
    await Promise.all(Array.from({ length: 50 }, () => ta({ ...KNAPP, samtidige: 1 })));
    await spol(31);
    expect(fikk([await ta({ ...KNAPP, samtidige: 1 })])).toHaveLength(1);
  });
});
