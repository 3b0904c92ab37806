import { afterAll, expect, it } from 'vitest';
import { startSvarer } from '#dev/proeve/verden/svarer';
import { iVerden } from '#dev/proeve/verden/verden';
import { getOppdateringer } from './enhetsregisteret-oppdateringer';
import { UtenforError } from './hent';

const register = await startSvarer();
const verden = iVerden([], { ENHETSREGISTERET_URL: `${register.url}/enhetsregisteret/api` });
afterAll(() => register.stopp());

const FRA = new Date('2026-11-10T00:00:00.000Z');
const orgnr = () => verden.orgnr('eplepress');

const en = (oppdateringsid: unknown, organisasjonsnummer: unknown = orgnr()) => ({
  oppdateringsid,
  organisasjonsnummer,
  dato: '2026-11-10T08:00:00.000Z',
  endringstype: 'Noe nytt',
});

function svar(...oppdaterteEnheter: unknown[]) {
  register.svar(() => ({
    kropp: JSON.stringify({ _embedded: { oppdaterteEnheter }, page: { totalElements: 1 } }),
  }));
}

it('asks from a moment until a change is known, then after that change, and never for a later page', async () => {
  svar(en(7));
  await getOppdateringer({ fra: FRA, siste: null });
  await getOppdateringer({ fra: FRA, siste: 41 });
  expect(register.spurt).toMatchObject([
    {
      metode: 'GET',
      sti: '/enhetsregisteret/api/oppdateringer/enheter?size=100&dato=2026-11-10T00%3A00%3A00.000Z',
    },
    {
      sti: '/enhetsregisteret/api/oppdateringer/enheter?size=100&oppdateringsid=42',
      hoder: { 'user-agent': 'kalendertjenester' },
    },
  ]);
});

it('returns each enhet once, for any kind of change and in any order', async () => {
  const annen = verden.orgnr('as-ansatte');
  svar(en(9), en(3, annen), en(12), en(4, annen));
  expect(await getOppdateringer({ fra: FRA, siste: null })).toEqual({
    organisasjonsnumre: [orgnr(), annen],
    siste: 12,
  });
});

it('skips what is not an organisasjonsnummer, and moves on past it', async () => {
  svar(en(3, '123456789'), en(4, 'x'));
  expect(await getOppdateringer({ fra: FRA, siste: 2 })).toEqual({ organisasjonsnumre: [], siste: 4 });
});

it.each([
  ['no _embedded', '{"page":{"totalElements":0}}'],
  ['an empty list', '{"_embedded":{"oppdaterteEnheter":[]}}'],
  [
    'the last one over again',
    '{"_embedded":{"oppdaterteEnheter":[{"oppdateringsid":41,"organisasjonsnummer":"310079197"}]}}',
  ],
])('%s is nothing new', async (_hva, kropp) => {
  register.svar(() => ({ kropp }));
  expect(await getOppdateringer({ fra: FRA, siste: 41 })).toEqual({ organisasjonsnumre: [], siste: null });
});

it.each([
  [
    'an id that is text',
    '{"_embedded":{"oppdaterteEnheter":[{"oppdateringsid":"4","organisasjonsnummer":"310079197"}]}}',
  ],
  [
    'an id no register gives',
    '{"_embedded":{"oppdaterteEnheter":[{"oppdateringsid":2147483648,"organisasjonsnummer":"310079197"}]}}',
  ],
  ['another shape', '{"_embedded":{}}'],
  ['a list', '[]'],
  ['null', 'null'],
  ['nothing', ''],
  ['HTML', '<html>'],
])('%s is an error of theirs', async (_hva, kropp) => {
  register.svar(() => ({ kropp }));
  await expect(getOppdateringer({ fra: FRA, siste: null })).rejects.toThrow(UtenforError);
});

it.each<[string, unknown]>([
  ['null', null],
  ['an id that is text', { oppdateringsid: '5', organisasjonsnummer: '310079197' }],
  ['no number', { oppdateringsid: 5 }],
  ['a number that is none', { oppdateringsid: 5, organisasjonsnummer: '123' }],
  ['another kind of thing', [1, 2]],
])('one odd change takes nothing from the others: %s', async (_hva, odd) => {
  const hel = { oppdateringsid: 6, organisasjonsnummer: '310079197' };
  register.svar(() => ({ kropp: JSON.stringify({ _embedded: { oppdaterteEnheter: [odd, hel] } }) }));
  expect(await getOppdateringer({ fra: FRA, siste: 4 })).toEqual({
    organisasjonsnumre: ['310079197'],
    siste: 6,
  });
});

it.each([400, 404, 429, 500, 503])('status %i is an error of theirs', async (status) => {
  register.svar(() => ({ status, kropp: '{}' }));
  await expect(getOppdateringer({ fra: FRA, siste: null })).rejects.toThrow(UtenforError);
});
