import { logIn } from '../logg-inn';
import { IDPORTEN } from '../omverden';
import { expect, readToken, test } from './oppsett';

test('avviser kanalutlogging fra andre enn ID-porten', async ({ somNy, request, database }) => {
  await somNy('Jan Pedersen');
  const token = await readToken(request);
  const sid = (await database.sesjon(token))?.idporten_sid ?? '';
  const feil: Record<string, string>[] = [
    { iss: 'https://ond.example', sid },
    { sid },
    { iss: IDPORTEN },
    { iss: IDPORTEN, sid: 'x'.repeat(500) },
  ];
  for (const params of feil) {
    expect((await request.get('/utlogging/kanal', { params })).status()).toBe(400);
  }
  expect(await database.sesjon(token)).not.toBeNull();
  expect((await request.get('/utlogging/kanal', { params: { iss: IDPORTEN, sid: 'ukjent' } })).status()).toBe(
    200,
  );
  expect(await database.sesjon(token)).not.toBeNull();
});

for (const til of [
  'https://ond.example/',
  '//ond.example',
  '/\\ond.example',
  '/api/auth/signout',
  'javascript:1',
]) {
  test(`går til fristene, aldri ut av portalen, når adressen etter innlogging er ${til}`, async ({
    request,
    baseURL,
  }) => {
    const svar = await logIn(request, 'Kari Nordmann', til);
    expect([svar.status(), svar.url()]).toEqual([200, `${baseURL}/frister`]);
  });
}

test('logger ikke ut av en lenke, eller av et skjema på et annet nettsted', async ({
  somNy,
  request,
  database,
  baseURL,
}) => {
  await somNy('Jan Pedersen');
  const token = await readToken(request);
  const lenke = await request.get('/logg-ut', { maxRedirects: 0 });
  expect([lenke.status(), lenke.headers().location]).toEqual([303, '/']);
  const hoder: Record<string, string>[] = [
    { Origin: 'https://ond.example' },
    { Origin: 'null' },
    { Origin: `${baseURL}.ond.example` },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: baseURL ?? '', 'Sec-Fetch-Site': 'cross-site' },
  ];
  for (const headers of hoder) {
    for (const sti of ['/logg-ut', '/virksomhet', '/velg-virksomhet', '/velg-virksomhet/bytt', '/deling']) {
      const svar = await request.post(sti, { headers, maxRedirects: 0, multipart: { a: 'b' } });
      const hva = `${sti} ${JSON.stringify(headers)}`;
      expect.soft(svar.headers().location, hva).toMatch(/\/feil\/annet-nettsted$/);
    }
  }
  expect(await database.sesjon(token)).not.toBeNull();
  expect((await request.get('/feil/annet-nettsted')).status()).toBe(403);
});

for (const metode of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH']) {
  test(`svarer ikke på noe annet av next-auth, med ${metode}`, async ({ somNy, request, database }) => {
    await somNy('Jan Pedersen');
    const token = await readToken(request);
    for (const sti of [
      ...['session', '_log', 'signout', 'csrf', 'providers', 'error', 'verify-request', 'signin'],
      ...[
        'signin/idporten',
        'callback',
        'callback/annen',
        'callback/idporten/mer',
        'Session',
        '',
        'session/',
      ],
    ]) {
      const svar = await request.fetch(`/api/auth/${sti}`, { method: metode, maxRedirects: 2 });
      expect.soft(svar.status(), sti).toBe(404);
      expect.soft(svar.headers()['set-cookie'], sti).toBeUndefined();
    }
    expect(await database.sesjon(token)).not.toBeNull();
  });
}
