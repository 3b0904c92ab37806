import { describe, expect, it } from 'vitest';
import { iMiljoe } from '#dev/proeve/verden/bare-miljoe';
import type { Spraak } from '#lib/domain/felles/spraak';
import { findSidespraak, findSpraak, fromSpraakmerke, toSpraaksti, writeSpraakcookie } from './spraak';

iMiljoe('2026-11-10');
const ALLE = ['nb', 'nn', 'en'] as const;

describe('the language of a request', () => {
  it.each<[string | undefined, string | null, readonly Spraak[], Spraak]>([
    [undefined, null, ALLE, 'nb'],
    [undefined, 'nn', ALLE, 'nn'],
    [undefined, 'nn-NO,nn;q=0.9,no;q=0.8', ALLE, 'nn'],
    [undefined, 'no', ALLE, 'nb'],
    [undefined, 'no-NO,en;q=0.5', ALLE, 'nb'],
    [undefined, 'de,fr;q=0.9', ALLE, 'nb'],
    [undefined, 'de,en;q=0.3,nn;q=0.7', ALLE, 'nn'],
    [undefined, 'se,en-GB;q=0.8', ALLE, 'en'],
    [undefined, 'nb;q=0,en', ALLE, 'en'],
    [undefined, '*', ALLE, 'nb'],
    [undefined, 'en;;;q=x,,', ALLE, 'nb'],
    ['en', 'nn', ALLE, 'en'],
    ['se', 'nn', ALLE, 'nn'],
    ['', 'nn', ALLE, 'nn'],
    // A language that is not enabled is skipped, also in the cookie.
    ['nn', 'nn,en;q=0.5', ['nb', 'en'], 'en'],
    ['nn', 'nn', ['nb'], 'nb'],
  ])('cookie %s, Accept-Language %s, of %j: %s', (cookie, oensket, paa, spraak) => {
    expect(findSpraak(cookie, oensket, paa)).toBe(spraak);
  });

  it.each([
    ['/', 'nb'],
    ['/utvikler/en/api?x=1', 'en'],
    ['/utvikler/api', 'nb'],
    ['/utvikler/nn', 'nn'],
    ['/utvikler/nn/regelverk', 'nn'],
    ['/utvikler/en/regelverk/mva', 'en'],
    ['/utvikler/english', 'nb'],
  ])('of %s is %s', (adresse, spraak) => {
    expect(findSidespraak(adresse, { cookie: 'a=b; spraak=nb', 'accept-language': 'nb' })).toBe(spraak);
  });
});

it.each([
  ['no', 'nb'],
  ['nn-NO', 'nn'],
  ['EN', 'en'],
  ['se', null],
  [undefined, null],
])('ID-porten’s %s is %s', (merke, spraak) => {
  expect(fromSpraakmerke(merke, ALLE)).toBe(spraak);
});

it('what was chosen is kept for a year, a guess until the browser closes', () => {
  expect(writeSpraakcookie('nn', true)).toMatch(
    /^spraak=nn; Path=\/; HttpOnly; SameSite=Lax; Max-Age=31536000(; Secure)?$/,
  );
  expect(writeSpraakcookie('en', false)).toMatch(/^spraak=en; Path=\/; HttpOnly; SameSite=Lax(; Secure)?$/);
});

it.each<[string, Spraak, string]>([
  ['/utvikler', 'en', '/utvikler/en'],
  ['/utvikler/en/feil?a=b', 'nn', '/utvikler/nn/feil?a=b'],
  ['/utvikler/nn/regelverk', 'nb', '/utvikler/regelverk'],
  ['/utvikler/regelverk/mva', 'nn', '/utvikler/nn/regelverk/mva'],
  ['/hvilke-frister?mva=ingen', 'en', '/hvilke-frister?mva=ingen'],
  ['/utvikler/finnes-ikke', 'en', '/utvikler/finnes-ikke'],
])('%s in %s is %s', (adresse, spraak, annen) => {
  expect(toSpraaksti(adresse, spraak)).toBe(annen);
});
