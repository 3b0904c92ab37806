import { expect, it } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import { APP_URL } from '#dev/proeve/verden/miljoe';
import { isFromAnotherSite } from './opphav';

iMiljoe('2026-11-10');

const spoer = (method: string, headers: Record<string, string>) =>
  isFromAnotherSite({ method, headers: new Headers({ host: new URL(APP_URL).host, ...headers }) });

it.each<[string, Record<string, string>, boolean]>([
  ['our own page', { origin: APP_URL, 'sec-fetch-site': 'same-origin' }, false],
  ['an older browser', { origin: APP_URL }, false],
  ['a browser that hides its origin', { 'sec-fetch-site': 'same-origin' }, false],
  ['a bookmark', { 'sec-fetch-site': 'none' }, false],
  ['no browser', {}, false],
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, true],
  ['another site, older browser', { origin: 'https://evil.example' }, true],
  ['a sandbox', { origin: 'null' }, true],
  ['another site that hides its origin', { 'sec-fetch-site': 'cross-site' }, true],
  ['another host of the domain', { 'sec-fetch-site': 'same-site' }, true],
  ['a name that begins the same', { origin: `${APP_URL}.evil.example` }, true],
  ['another port', { origin: 'http://localhost:1' }, true],
  ['our origin and another site', { origin: APP_URL, 'sec-fetch-site': 'cross-site' }, true],
  ['a value nobody has made yet', { 'sec-fetch-site': 'near-site' }, true],
])('%s', (_hva, headers, ventet) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])
    expect(spoer(method, headers), method).toBe(ventet);
  for (const method of ['GET', 'HEAD', 'OPTIONS']) expect(spoer(method, headers), method).toBe(false);
});
