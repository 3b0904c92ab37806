import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { config } from '../../../proxy';
import { svar } from './svarhoder';

iMiljoe('2026-11-10');

it.each([
  ['/hvilke-frister', 200],
  ['/frister/2018', 404],
  ['/feil/annet-nettsted', 403],
  ['/feil/feil-metode', 405],
])('%s is answered %i', (sti, status) => {
  const gitt = svar(new NextRequest(`http://localhost:3999${sti}`));
  expect([gitt.status, gitt.headers.get('X-Content-Type-Options')]).toEqual([status, 'nosniff']);
});

describe('what goes past the proxy', () => {
  const proxy = new RegExp(`^${config.matcher}$`);
  it.each(['/api/helse/live', '/api/x', '/_next/static/chunks/a.js', '/favicon.ico', '/oversikt/opplasting'])(
    'is %s',
    (sti) => {
      expect(proxy.test(sti)).toBe(false);
    },
  );
  it.each([
    '/apiX',
    '/api',
    '/_next/staticX',
    '/_next/image',
    '/_next/imageX',
    '/faviconX',
    '/favicon.icoX',
    '/favicon.ico/x',
    '/faviconXico',
    '/icon.svg',
    '/oversikt/opplastingX',
    '/oversikt/opplasting/x',
    '/x/oversikt/opplasting',
    '/openapi.json',
    '/',
  ])('is not %s', (sti) => {
    expect(proxy.test(sti)).toBe(true);
  });
});
