import { expect, it } from 'vitest';
import { maskerTekst, vask } from './logg-vask';

const HEMMELIG = 'syv-blaa-elefanter';
const JWT = 'eyJhbGciOiJSUzI1NiJ9.eyJwaWQiOiIxMjg0ODQxMDAzNyJ9.c2lnbmF0dXI';

it.each([
  ['a number of a person', 'party 12848410037 is gone', '12848410037'],
  ['one in two parts', 'party 128484 10037 is gone', '10037'],
  ['one with points and a hyphen', 'party 12.84.84-10037 is gone', '10037'],
  ['a token', `could not read ${JWT}`, 'c2lnbmF0dXI'],
  ['a header', `Authorization: Bearer ${HEMMELIG}`, HEMMELIG],
  ['basic authentication', 'sent Basic c3l2LWJsYWE6eA==', 'c3l2LWJsYWE6eA'],
  ['the address of the database', `postgresql://app:${HEMMELIG}@db:5432/k failed`, HEMMELIG],
  ['an address with a password with odd signs', `https://u:${HEMMELIG}!%3A@x.no/`, HEMMELIG],
  ['a setting', `host=db password=${HEMMELIG} user=app`, HEMMELIG],
  ['a form', `client_assertion=${HEMMELIG}&x=1`, HEMMELIG],
  ['JSON', `{"client_secret":"${HEMMELIG}"}`, HEMMELIG],
  ['a cookie', `Cookie: ${HEMMELIG}`, HEMMELIG],
  ['a key', `-----BEGIN PRIVATE KEY-----\n${HEMMELIG}\n-----END PRIVATE KEY-----`, HEMMELIG],
])('a text is written without %s', (_, tekst, borte) => {
  expect(maskerTekst(tekst)).not.toContain(borte);
  expect(JSON.stringify(vask(new Error(tekst)))).not.toContain(borte);
  expect(JSON.stringify(vask({ a: { b: [tekst] } }))).not.toContain(borte);
});

it.each([
  'Enhetsregisteret: answered 500 for 310079197',
  '2026-11-26T10:38:00.123Z',
  '0a8f1c52-7a0e-4c39-9b1e-123456789012',
  'read 1764153480123 of 42',
  'HEMMELIGHET must have at least 32 characters',
])('%s is written as it is', (tekst) => {
  expect(maskerTekst(tekst)).toBe(tekst);
});

it('of an error its known fields are written, and of its causes', () => {
  const innerst = Object.assign(new Error(`no ${JWT}`), { code: 'ECONNRESET', options: { key: HEMMELIG } });
  const feil = Object.assign(new Error('fell', { cause: innerst }), {
    config: { headers: { authorization: HEMMELIG } },
    request: { body: HEMMELIG },
    client: { connectionParameters: { password: HEMMELIG } },
    detail: `Key (pid)=(${HEMMELIG})`,
  });
  const vasket = vask({ err: feil });
  expect(JSON.stringify(vasket)).not.toContain(HEMMELIG);
  expect(vasket).toMatchObject({
    err: { type: 'Error', message: 'fell', cause: { code: 'ECONNRESET', message: 'no [token]' } },
  });
  expect(vask(new Error('x', { cause: { password: HEMMELIG } }))).not.toHaveProperty('cause');
  expect(JSON.stringify(vask(new AggregateError([innerst], 'all')))).toContain('ECONNRESET');
});

it.each([
  ['a response', new Response(HEMMELIG, { headers: { 'x-a': HEMMELIG } })],
  ['a request', new Request('http://x.no/', { headers: { authorization: HEMMELIG } })],
  ['headers', new Headers({ 'x-a': HEMMELIG })],
  ['a map', new Map([['a', HEMMELIG]])],
  ['bytes', Buffer.from(HEMMELIG)],
  ['an address', new URL(`https://${HEMMELIG}@x.no/`)],
  [
    'an instance with a secret',
    new (class Klient {
      noe = HEMMELIG;
    })(),
  ],
])('%s is written as its name', (_, verdi) => {
  expect(JSON.stringify(vask({ verdi }))).toMatch(/^{"verdi":"\[\w+\]"}$/);
  expect(JSON.stringify(vask({ a: [{ verdi }] }))).not.toContain(HEMMELIG);
});

it.each([
  'pid',
  'access_token',
  'Authorization',
  'set-cookie',
  'clientSecret',
  'HEMMELIGHET',
  'headers',
  'privateKey',
])('what stands under %s is left out at any depth', (navn) => {
  expect(vask({ [navn]: HEMMELIG, a: [{ [navn]: { b: 1 } }] })).toEqual({ a: [{}] });
});

it('what refers to itself, or is endless, comes to an end', () => {
  const sirkel: Record<string, unknown> = {};
  sirkel.sirkel = sirkel;
  const feil = new Error('x');
  feil.cause = feil;
  for (const verdi of [sirkel, feil, { a: 'x'.repeat(1e6) }, Array(1e5).fill('x')]) {
    expect(JSON.stringify(vask(verdi)).length).toBeLessThan(60_000);
  }
});
