import { expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { endFraIdporten } from './kanalutlogging';

const verden = iVerden();
logg.level = 'silent';

const gjenstaar = () => run(verden.databaseUrl(), 'select idporten_sid as sid from sesjon order by 1');

it('ends every session that began with that sid, and answers the same when there is none left', async () => {
  await verden.loggInn('eplepress', 'a');
  await verden.loggInn('eplepress', 'a');
  await verden.loggInn('mva-aar', 'b');
  for (let gang = 0; gang < 2; gang++) {
    const svar = await endFraIdporten(env().IDPORTEN_ISSUER, 'a');
    expect([svar.status, await svar.text(), svar.headers.get('cache-control')]).toEqual([
      200,
      '',
      'no-store',
    ]);
    expect(await gjenstaar()).toEqual([{ sid: 'b' }]);
  }
});

it.each<[string, (issuer: string) => string | null, string | null]>([
  ['another issuer', () => 'https://evil.example', 'a'],
  ['an issuer that begins the same', (issuer) => `${issuer}.evil.example`, 'a'],
  ['an issuer with a slash more', (issuer) => `${issuer}/`, 'a'],
  ['no issuer', () => null, 'a'],
  ['no sid', (issuer) => issuer, null],
  ['an empty sid', (issuer) => issuer, ''],
  ['a sid of 201 characters', (issuer) => issuer, 'a'.repeat(201)],
])('%s is refused, and ends nothing', async (_hva, issuer, sid) => {
  await verden.loggInn('eplepress', 'a');
  expect((await endFraIdporten(issuer(env().IDPORTEN_ISSUER), sid)).status).toBe(400);
  expect(await gjenstaar()).toEqual([{ sid: 'a' }]);
});
