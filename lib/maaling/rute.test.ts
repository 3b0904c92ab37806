import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeRutefinner, UKJENT_RUTE } from './rute';

let mappe: string;
beforeAll(() => {
  mappe = mkdtempSync(join(tmpdir(), 'ruter-'));
  // As Next writes it.
  const ruter = {
    staticRoutes: [{ page: '/' }, { page: '/frister' }, { page: '/api/helse/klar' }],
    dynamicRoutes: [
      { page: '/api/[[...sti]]', regex: '^/api(?:/(.+?))?(?:/)?$' },
      { page: '/api/frister/v1/[organisasjonsnummer]', regex: '^/api/frister/v1/([^/]+?)(?:/)?$' },
      { page: '/frister/[aar]/[maaned]', regex: '^/frister/([^/]+?)/([^/]+?)(?:/)?$' },
    ],
  };
  writeFileSync(join(mappe, 'routes-manifest.json'), JSON.stringify(ruter));
});
afterAll(() => rmSync(mappe, { recursive: true }));

it.each([
  ['/', '/'],
  ['/?fnr=10899999999', '/'],
  ['/frister', '/frister'],
  ['/nn/frister', '/frister'],
  ['/en', '/'],
  ['/frister/2026/11', '/frister/[aar]/[maaned]'],
  ['/en/frister/2026/11?vis=alle', '/frister/[aar]/[maaned]'],
  ['/api/frister/v1/310079197', '/api/frister/v1/[organisasjonsnummer]'],
  ['/kalender/hemmelig-del-av-adressen/frister.ics', '/kalender/[token]/frister.ics'],
  ['/_next/static/chunks/1.js', '/_next'],
  ['/api/finnes-ikke/310079197', UKJENT_RUTE],
  ['/310079197', UKJENT_RUTE],
  [`/${'a/'.repeat(10_000)}`, UKJENT_RUTE],
  ['//example.com/%00', UKJENT_RUTE],
])('%s is measured as %s', (url, rute) => {
  expect(makeRutefinner(mappe)(url)).toBe(rute);
});

it('without a build every address is unknown', () => {
  expect(makeRutefinner(join(mappe, 'finnes-ikke'))('/frister')).toBe(UKJENT_RUTE);
});
