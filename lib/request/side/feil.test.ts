import { describe, expect, it, vi } from 'vitest';
import { HELLIGDAG_IDER } from '#lib/domain/dag/virkedag';
import { APP_ERROR_CODES, AppError } from '#lib/domain/felles/app-error';
import { FORHOLD_NAVN } from '#lib/domain/virksomhet/forhold';
import { MYNDIGHETER, PRODUKTOMRAADER } from '#lib/domain/virksomhet/kodelister';
import { tekster } from '#lib/messages/index';
import { logg } from '#lib/oppsett/logg';
import { KONTAKT } from '#lib/regelverk/forklaring/kontakt';
import { HENDELSESREGLER } from '#lib/regelverk/regler/hendelsesregler';
import { REGLER } from '#lib/regelverk/regler/regler';
import { FEILSIDER, isFeilkode } from '#lib/request/felles/feilkode';
import { toFeilside } from './feil';

const nb = tekster('nb');

// The module Next uses in server code; the default one is for the browser.
vi.mock('next/navigation', () => import('next/dist/client/components/navigation.react-server'));

logg.level = 'silent';

const HAR_ORD = expect.stringMatching(/\S{2}/);
const sortert = (navn: Iterable<string>) => [...navn].sort();

/** Returns where an error redirects to. */
function sendtTil(feil: unknown, sti = '/frister/2026'): string {
  try {
    return toFeilside(feil, sti);
  } catch (signal) {
    const digest = signal instanceof Error && 'digest' in signal ? String(signal.digest) : '';
    expect(digest).toMatch(/^NEXT_REDIRECT;/);
    return digest.split(';')[2] ?? '';
  }
}

describe('every code has words', () => {
  it('the pages that say what stopped somebody', () => {
    expect(sortert(Object.keys(nb.feil.sider))).toEqual(sortert(Object.keys(FEILSIDER)));
    for (const side of Object.values(nb.feil.sider))
      expect(side).toEqual({ tittel: HAR_ORD, tekst: HAR_ORD });
  });

  it('the errors of the use cases: a page each, but for the one that becomes a login and the one no person has', () => {
    expect(APP_ERROR_CODES.filter((kode) => !isFeilkode(kode))).toEqual([
      'ikke-innlogget',
      'ugyldig-token',
      'slettet',
      'ukjent-kilde',
      'ukjent-partner',
      'samtykke-mangler',
      'samtykke-utloept',
      'utenfor-test',
      'bare-i-pilot',
    ]);
  });

  it('the rules, and no rule that is not there', () => {
    const alle = [...REGLER, ...Object.values(HENDELSESREGLER)].map(({ id }) => id);
    expect(sortert(Object.keys(nb.regler))).toEqual(sortert(alle));
    for (const regel of Object.values(nb.regler)) expect(regel).toEqual({ tittel: HAR_ORD, hva: HAR_ORD });
  });

  it('the holidays, the authorities, the areas and the facts', () => {
    expect(sortert(Object.keys(nb.helligdager))).toEqual(sortert(HELLIGDAG_IDER));
    expect(sortert(Object.keys(nb.myndigheter))).toEqual(sortert(MYNDIGHETER));
    expect(sortert(Object.keys(KONTAKT))).toEqual(sortert(MYNDIGHETER));
    expect(sortert(Object.keys(nb.produktomraader))).toEqual(sortert(PRODUKTOMRAADER));
    expect(sortert(Object.keys(nb.forhold.navn))).toEqual(sortert(FORHOLD_NAVN));
    for (const ord of Object.values(nb.helligdager)) expect(ord).toEqual(HAR_ORD);
  });
});

describe('isFeilkode', () => {
  it.each(['toString', '__proto__', 'constructor', 'ikke-innlogget', '', 'UGYLDIG', 'ugyldig/x'])(
    '%j is none',
    (kode) => {
      expect(isFeilkode(kode)).toBe(false);
    },
  );
});

describe('toFeilside', () => {
  it('sends one who is not logged in to the login, and back afterwards', () => {
    const sti = '/oppgave/mva-alm-levering:2026-T5?avbrutt=merk';
    const url = new URL(sendtTil(new AppError('ikke-innlogget'), sti), 'https://kalender.example');
    expect([url.pathname, url.searchParams.get('til')]).toEqual(['/logg-inn', sti]);
  });

  it.each(APP_ERROR_CODES.filter(isFeilkode))('%s has a page of its own, with the way back', (kode) => {
    const url = new URL(sendtTil(new AppError(kode, { cause: new Error('x') })), 'https://kalender.example');
    expect([url.pathname, url.searchParams.get('til')]).toEqual([`/feil/${kode}`, '/frister/2026']);
  });

  it.each([
    [new Error('hemmelig detalj')],
    [new TypeError('x')],
    ['en tekst'],
    [undefined],
    [{ code: 'ugyldig' }],
  ])('a bug (%s) becomes an id and nothing else', (feil) => {
    expect(sendtTil(feil)).toMatch(/^\/feil\/uventet\?id=[\da-f-]{36}$/);
  });

  it('the signals that Next throws are rethrown', () => {
    const signal = Object.assign(new Error('NEXT_HTTP_ERROR_FALLBACK;404'), {
      digest: 'NEXT_HTTP_ERROR_FALLBACK;404',
    });
    expect(() => toFeilside(signal, '/frister')).toThrow(signal);
  });

  it('a bug that looks like one of Next’s is still a bug', () => {
    expect(sendtTil(Object.assign(new Error('x'), { digest: '12345' }))).toMatch(/^\/feil\/uventet/);
  });
});
