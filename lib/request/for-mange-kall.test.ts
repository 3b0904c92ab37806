import { beforeEach, expect, it } from 'vitest';
import { KALENDER } from '#dev/omverden/klienter';
import { run } from '#dev/test/test-server';
import { iVerden } from '#dev/test/verden';
import { AppError } from '#lib/domain/app-error';
import { systemRoute } from './system-route';

const verden = iVerden();
let slipp: () => void;
let vent: Promise<void>;
beforeEach(() => {
  vent = new Promise((ferdig) => {
    slipp = ferdig;
  });
});

const GET = systemRoute({ scope: KALENDER, grense: 'proeve' }, async () => {
  await vent;
  return { ok: true };
});

async function spoer(handler: typeof GET = GET, klient: 'bank' | 'fremmed' = 'bank') {
  const headers = { Authorization: `Bearer ${await verden.hentToken(klient, { scope: KALENDER })}` };
  return handler(new Request('http://localhost/', { headers }), { params: Promise.resolve({}) });
}

it('the sixth call at once is told when to come back, and others are not kept out', async () => {
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

it('a call that fails lets go of its room', async () => {
  const feiler = systemRoute({ scope: KALENDER, grense: 'proeve' }, async () => {
    throw new AppError('ikke-tilgang');
  });
  for (let i = 0; i < 7; i++) expect((await spoer(feiler)).status).toBe(403);
});

it('who has no token is not counted', async () => {
  const svar = await GET(new Request('http://localhost/'), { params: Promise.resolve({}) });
  expect(svar.status).toBe(401);
  expect(await run(verden.databaseUrl(), 'select 1 from kallgrense')).toEqual([]);
});
