import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { FRISTER, FULLMAKTER, KALENDER, LEVER, orgnrTil } from '../klienter';
import { type Proevebenk, startProevebenk } from '../test-stoette';

let benk: Proevebenk;

beforeAll(async () => {
  benk = await startProevebenk();
});
afterAll(() => benk.stopp());

async function aapne(valg?: Record<string, string>) {
  const svar = await fetch(`${benk.baseUrl}/maskinporten/_token?${new URLSearchParams(valg)}`);
  return { status: svar.status, side: await svar.text() };
}

const [systembruker] = FULLMAKTER.systembrukere;
const SYSTEMBRUKER = `systembruker-${systembruker?.organisasjonsnummer}`;
const [samtykke, utloept] = FULLMAKTER.samtykker;

it('asks first, with something chosen that gives an answer', async () => {
  const { status, side } = await aapne();
  expect(status).toBe(200);
  expect(side).toContain('<option value="regnskapssystem" selected>');
  expect(side).toContain(`<option value="${KALENDER}" selected>`);
  expect(side).toContain(`<option value="${SYSTEMBRUKER}"`);
  // The product's own client is not offered.
  expect(side).not.toContain('kalendertjenester-mp');
  expect(side).not.toContain('TOKEN=');
});

it('shows a token as the exchange would have made it, and a call it is for', async () => {
  const { status, side } = await aapne({
    klient: 'regnskapssystem',
    scope: KALENDER,
    fullmakt: SYSTEMBRUKER,
  });
  expect(status).toBe(200);
  const token = /TOKEN=([\w.-]+)</.exec(side)?.[1] ?? '';
  const issuer = `${benk.baseUrl}/maskinporten/`;
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(`${issuer}jwk`)), { issuer });
  expect(payload).toMatchObject({
    scope: KALENDER,
    client_id: 'regnskapssystem',
    consumer: { ID: `0192:${orgnrTil('regnskapssystem')}` },
    authorization_details: [
      {
        type: 'urn:altinn:systemuser',
        systemuser_id: [systembruker?.systemuserId],
        systemuser_org: { ID: `0192:${systembruker?.organisasjonsnummer}` },
      },
    ],
  });
  expect(side).toContain(
    `http://localhost:3999/api/kalender/v2/virksomheter/${systembruker?.organisasjonsnummer}/oppgaver`,
  );
});

it.each([
  ['regnskapssystem', FRISTER, '/api/frister/v1/'],
  ['skatteetaten-mva', LEVER, '/api/kalender/v1/hendelser?'],
])('%s with %s is shown a call to %s', async (klient, scope, sti) => {
  const { status, side } = await aapne({ klient, scope, fullmakt: '' });
  expect(status).toBe(200);
  expect(side).toContain(sti);
});

it.each([
  ['a scope the client does not have', { klient: 'bank', scope: LEVER, fullmakt: '' }, 403, 'MP-250'],
  ['no scope', { klient: 'bank', scope: '', fullmakt: '' }, 400, 'MP-200'],
  ['a system user of another', { klient: 'bank', scope: KALENDER, fullmakt: SYSTEMBRUKER }, 400, 'MP-302'],
  [
    'a consent that has ended',
    { klient: 'bank', scope: KALENDER, fullmakt: `samtykke-${utloept?.id}` },
    400,
    'MP-302',
  ],
  ['an unknown client', { klient: 'ukjent', scope: KALENDER, fullmakt: '' }, 400, 'Velg en klient'],
  ['markup for a client', { klient: '<b>', scope: '<i>', fullmakt: '<u>' }, 400, 'Velg en klient'],
])('refuses %s as Maskinporten does', async (_, valg, status, ord) => {
  const svar = await aapne(valg);
  expect(svar.status).toBe(status);
  expect(svar.side).toContain(ord);
  expect(svar.side).not.toContain('TOKEN=');
  expect(svar.side).not.toMatch(/<b>|<i>|<u>/);
});

it('gives the bank a token with the consent it has', async () => {
  const valg = { klient: 'bank', scope: KALENDER, fullmakt: `samtykke-${samtykke?.id}` };
  expect((await aapne(valg)).side).toContain('TOKEN=');
});
