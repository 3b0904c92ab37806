import { describe, expect, it } from 'vitest';
import { FRISTAAR } from '#lib/contract/felles/periode';
import { SKJEMAFELT } from '#lib/contract/skjema/forhold-felt';
import {
  aarsperiode,
  fristperiode,
  hasValidForm,
  parseAar,
  parseMaaned,
  parseMaanedSti,
  parseNoekkelSti,
  toKanonisk,
  tryggSti,
} from './sti';

describe('toKanonisk', () => {
  it.each([
    ['/frister/2026/1', '/frister/2026/01'],
    ['/frister/2026/9', '/frister/2026/09'],
    ['/frister/2026/01', null],
    ['/frister/2026/0', null],
    ['/frister/2026/13', null],
    ['/frister/2026', null],
    ['/oppgave/2026/1', null],
  ])('%s is %s', (sti, rett) => {
    expect(toKanonisk(sti)).toBe(rett);
  });
});

describe('the address of a frist from a calendar', () => {
  const uid = '661afbb0-5c4b-5e94-a6f4-773bd59581c4';
  it.each([
    [`/kalender/frist/${uid}/mva-alm-levering:2026-T5`, true],
    [`/kalender/frist/${uid}/mva-alm-levering%3A2026-T5`, true],
    [`/kalender/frist/${uid}/tull`, false],
    [`/kalender/frist/${uid}`, false],
    ['/kalender/frist/x/mva-alm-levering:2026-T5', false],
    ['/kalender/frist', false],
    ['/kalender', true],
  ])('%s is possible: %s', (sti, rett) => {
    expect(hasValidForm(sti)).toBe(rett);
  });
});

describe('tryggSti', () => {
  it.each([
    '/frister/2025#mva-alm-levering:2025-T6',
    '/frister',
    '/frister/2026/11',
    '/oppgave/mva-alm-levering:2026-T5',
    '/oppgave/mva-alm-levering%3A2026-T5?avbrutt=merk',
    '/velg-virksomhet?til=%2Ffrister%2F2026',
    '/virksomhet?avbrutt=lagre&mvaTerminFra=01.01.2026',
    '/velg-virksomhet?q=%C3%85',
    '/',
    '/apier',
  ])('lets %s through', (sti) => {
    expect(tryggSti(sti)).toBe(sti);
  });

  it.each([
    [undefined],
    [null],
    [''],
    ['frister'],
    ['//evil.example'],
    ['///evil.example'],
    ['/\\evil.example'],
    ['\\\\evil.example'],
    ['/\t/evil.example'],
    ['/\n/evil.example'],
    ['/\r\nSet-Cookie: a=b'],
    [' //evil.example'],
    ['https://evil.example'],
    ['https:evil.example'],
    ['HTTPS://evil.example'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['/frister\u0000'],
    ['/frister\u2028'],
    ['/frister#<x'],
    ['/frister#a#b'],
    ['/@evil.example'],
    ['/frister<script>'],
    ['/frister"x'],
    ['/api/auth/signout'],
    ['/api/kalender/v2/virksomheter/310079197/oppgaver'],
    ['.evil.example'],
    ['@evil.example'],
  ])('makes %j the front door', (sti) => {
    expect(tryggSti(sti)).toBe('/frister');
  });

  it.each([
    '/frister/../api/auth/signout',
    '/./api/auth/signout',
    '/%2e%2e/api/auth/signout',
    '/x/%2E%2E/api/auth/signout',
    '/.//evil.example',
    '/%2F%2Fevil.example',
    '/%5Cevil.example',
    '/.%09/evil.example',
  ])('whatever %s becomes, a browser stays with us and outside the API', (sti) => {
    const url = new URL(tryggSti(sti), 'https://kalender.example');
    expect(url.origin).toBe('https://kalender.example');
    expect(url.pathname).not.toMatch(/^\/api\//);
    expect(url.pathname).not.toMatch(/^\/\//);
  });

  it.each(['1. april 2026', '1*4', 'i går (tror jeg)'])(
    'what was typed in a form («%s») comes back after a login, whatever it was',
    (tekst) => {
      const utkast = SKJEMAFELT.map((felt): [string, string] => [felt, tekst]);
      const sti = `/virksomhet?${new URLSearchParams([['avbrutt', 'lagre'], ...utkast])}`;
      expect(tryggSti(sti)).toBe(sti);
    },
  );
});

const ikkeFunnet = expect.objectContaining({ code: 'ikke-funnet' });

describe('a year', () => {
  it.each(['2019', '2026', '2040'])('%s', (tekst) => {
    expect(parseAar(tekst)).toBe(Number(tekst));
  });
  it.each([
    '2018',
    '2041',
    '',
    '26',
    '02026',
    '2026 ',
    '+2026',
    '2e3',
    '0x7ea',
    '-2026',
    'NaN',
    '２０２６',
    '2026\n',
  ])('%j is not one', (tekst) => {
    expect(() => parseAar(tekst)).toThrow(ikkeFunnet);
  });
});

describe('a month', () => {
  it.each(['01', '09', '10', '12'])('%s', (tekst) => {
    expect(parseMaaned(tekst)).toBe(Number(tekst));
  });
  it.each(['1', '00', '13', '', '011', ' 1', '1 ', 'nov', '１１'])('%j is not one', (tekst) => {
    expect(() => parseMaaned(tekst)).toThrow(ikkeFunnet);
  });
  it('belongs to a year', () => {
    expect(parseMaanedSti({ aar: '2026', maaned: '02' })).toEqual({ aar: 2026, maaned: 2 });
    expect(() => parseMaanedSti({ aar: '1999', maaned: '02' })).toThrow(ikkeFunnet);
  });
});

describe('a noekkel', () => {
  it.each(['mva-alm-levering:2026-T5', 'mva-alm-levering%3A2026-T5', 'mva-alm-levering%3a2026-T5'])(
    '%s',
    (tekst) => {
      expect(parseNoekkelSti(tekst)).toBe('mva-alm-levering:2026-T5');
    },
  );
  it.each(['', 'mva', 'mva:', '%3A', 'mva%253A2026', 'mva:2026%00', 'mva:2026%2F..', 'Mva:2026'])(
    '%j is not one',
    (tekst) => {
      expect(() => parseNoekkelSti(tekst)).toThrow(ikkeFunnet);
    },
  );
});

it.each([
  ['/', true],
  ['/frister', true],
  ['/frister/velg', true],
  ['/frister/2026', true],
  ['/frister/2026/11', true],
  ['/frister/2018', false],
  ['/frister/2026/13', false],
  ['/frister/2026/1', false],
  ['/frister/abcd', false],
  ['/frister/velg/13', false],
  ['/frister/velg/%zz', false],
  ['/oppgave', true],
  ['/oppgave/mva-alm-levering%3A2026-T5', true],
  ['/oppgave/tull', false],
  ['/oppgave/%E0%A4%A', false],
  ['/virksomhet/2018', true],
  ['/utvikler/regelverk', true],
  ['/utvikler/regelverk/mva', true],
  ['/utvikler/nn/regelverk/aksjonaer', true],
  ['/utvikler/regelverk/MVA', false],
  ['/utvikler/en/regelverk/finnes-ikke', false],
])('%s has a form the portal can have: %s', (sti, gyldig) => {
  expect(hasValidForm(sti)).toBe(gyldig);
});

it('the periods are whole years', () => {
  expect(aarsperiode(2026)).toEqual({ fraOgMed: '2026-01-01', tilOgMed: '2026-12-31' });
  expect(fristperiode()).toEqual({ fraOgMed: '2019-01-01', tilOgMed: `${FRISTAAR.siste}-12-31` });
});
