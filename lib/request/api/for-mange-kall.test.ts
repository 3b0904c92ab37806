import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FULLMAKTER, KALENDER } from '#dev/omverden/klienter';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { AppError } from '#lib/domain/felles/app-error';
import { systemRoute } from './system-route';
import { writeLong } from './write-long';

const verden = iVerden();
let slipp: () => void;
let vent: Promise<void>;
beforeEach(() => {
  vent = new Promise((ferdig) => {
    slipp = ferdig;
  });
});

afterEach(() => void vi.useRealTimers());

const GET = systemRoute({ scope: KALENDER, grense: 'proeve' }, async () => {
  await vent;
  return { ok: true };
});

async function spoer(handler: typeof GET = GET, klient: 'bank' | 'fremmed' = 'bank') {
  const headers = { Authorization: `Bearer ${await verden.fetchToken(klient, { scope: KALENDER })}` };
  return handler(new Request('http://localhost/', { headers }), { params: Promise.resolve({}) });
}

it('the sixth simultaneous call gets Retry-After, and other consumers are not affected', async () => {
  const fem = Array.from({ length: 5 }, () => spoer());
  await expect
    .poll(
      () =>
        run(
          verden.databaseUrl(),
          'select 1 from kallgrense where (select count(*) from jsonb_object_keys(plasser)) = 5',
        ),
      { timeout: 20_000 },
    )
    .toHaveLength(1);
  const sjette = await spoer();
  expect([sjette.status, sjette.headers.get('Retry-After')]).toEqual([429, '1']);
  expect(await sjette.json()).toMatchObject({ kode: 'KAL-017' });
  const annen = spoer(GET, 'fremmed');
  slipp();
  expect((await annen).status).toBe(200);
  expect((await Promise.all(fem)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect((await spoer()).status).toBe(200);
});

it('a supplier has a limit of its own over all its consumers, which they share', async () => {
  const [delegert] = FULLMAKTER.delegeringer;
  const token = await verden.fetchToken('regnskapssystem', {
    scope: KALENDER,
    consumer_org: delegert?.konsument,
  });
  const kall = () => {
    const headers = { Authorization: `Bearer ${token}` };
    return GET(new Request('http://localhost/', { headers }), { params: Promise.resolve({}) });
  };
  slipp();
  expect((await kall()).status).toBe(200);
  // Twenty running calls in other processes, for other customers of the supplier.
  await run(
    verden.databaseUrl(),
    `update kallgrense set plasser = (select jsonb_object_agg('k' || n, extract(epoch from now()) + 30) from generate_series(1, 20) n)
     where api = 'proeve-leverandoer' and consumer = '${delegert?.leverandoer}'`,
  );
  const avvist = await kall();
  expect([avvist.status, avvist.headers.get('Retry-After')]).toEqual([429, '1']);
  expect((await spoer()).status).toBe(200);
});

it('a call that fails releases its lease', async () => {
  const feiler = systemRoute({ scope: KALENDER, grense: 'proeve' }, async () => {
    throw new AppError('ikke-tilgang');
  });
  for (let i = 0; i < 7; i++) expect((await spoer(feiler)).status).toBe(403);
});

it.each([
  ['read', (svar: Response) => svar.arrayBuffer()],
  ['left', (svar: Response) => svar.body?.cancel()],
])('a long answer that is not read counts as a call until it is %s', async (_navn, slutt) => {
  const lange = systemRoute(
    { scope: KALENDER, grense: 'proeve' },
    async ({ request }) =>
      new Response(
        await writeLong(Readable.from([Array.from({ length: 40 }, () => 'x'.repeat(10_000))]), request),
      ),
  );
  const fem = await Promise.all(Array.from({ length: 5 }, () => spoer(lange)));
  expect(fem.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect((await spoer(lange)).status).toBe(429);
  for (const svar of fem) await slutt(svar);
  const nytt = await spoer(lange);
  expect([nytt.status, (await nytt.text()).length]).toEqual([200, 400_000]);
});

it('a call without a token is not counted', async () => {
  const svar = await GET(new Request('http://localhost/'), { params: Promise.resolve({}) });
  expect(svar.status).toBe(401);
  expect(await run(verden.databaseUrl(), 'select 1 from kallgrense')).toEqual([]);
});

it('a slow call keeps its lease', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const igjen = async () => {
    const [rad] = await run(
      verden.databaseUrl(),
      'select max(value::numeric) - extract(epoch from clock_timestamp()) as sekunder from kallgrense, jsonb_each(plasser)',
    );
    return Number(rad?.sekunder ?? 0);
  };
  const lang = spoer();
  await expect.poll(igjen, { timeout: 20_000 }).toBeGreaterThan(20);
  await run(
    verden.databaseUrl(),
    'update kallgrense set plasser = (select jsonb_object_agg(key, value::numeric - 20) from jsonb_each(plasser))',
  );
  expect(await igjen()).toBeLessThan(15);
  vi.advanceTimersByTime(10_000);
  await expect.poll(igjen, { timeout: 20_000 }).toBeGreaterThan(20);
  slipp();
  expect((await lang).status).toBe(200);
});
