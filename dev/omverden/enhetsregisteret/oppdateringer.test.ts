import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { scenario } from '../scenarioer/index';
import { type Proevebenk, startProevebenk } from '../test-stoette';

let benk: Proevebenk;

beforeAll(async () => {
  benk = await startProevebenk();
});
afterAll(() => benk.stopp());

const nr = scenario('eplepress').virksomheter[0]?.organisasjonsnummer ?? '';
const annet = scenario('as-ansatte').virksomheter[0]?.organisasjonsnummer ?? '';

const hent = (soek: string) =>
  fetch(`${benk.baseUrl}/enhetsregisteret/api/oppdateringer/enheter?${soek}`, {
    headers: { accept: 'application/json' },
  });
const les = async (soek: string) => (await hent(soek)).json();
const ider = async (soek: string): Promise<number[]> =>
  ((await les(soek))._embedded?.oppdaterteEnheter ?? []).map(
    ({ oppdateringsid }: { oppdateringsid: number }) => oppdateringsid,
  );

async function put(sti: string, kropp: object) {
  const svar = await fetch(`${benk.baseUrl}/enhetsregisteret/${sti}`, {
    method: 'PUT',
    body: JSON.stringify(kropp),
  });
  return svar.status === 200 ? svar.json() : svar.status;
}

describe('the feed of changed enheter', () => {
  it('lists a change in the real shape', async () => {
    const { siste } = await put('_oppdateringer', {});
    await put(`_enhet/${nr}`, { konkurs: true });
    const svar = await les(`oppdateringsid=${siste + 1}`);
    expect(svar).toMatchObject({
      _embedded: {
        oppdaterteEnheter: [
          {
            organisasjonsnummer: nr,
            endringstype: 'Endring',
            _links: { enhet: { href: `${benk.baseUrl}/enhetsregisteret/api/enheter/${nr}` } },
          },
        ],
      },
      page: { size: 20, totalElements: 1, totalPages: 1, number: 0 },
    });
    expect(svar._embedded.oppdaterteEnheter[0].dato).toMatch(/^\d{4}-.*\.\d{3}Z$/);
  });

  it.each([
    [{ respons_klasse: 'SlettetEnhet', slettedato: '2026-11-01' }, 'Sletting'],
    [{ tilstand: 'fjernet' }, 'Fjernet'],
  ])('after %j says %s', async (endring, endringstype) => {
    const { siste } = await put('_oppdateringer', {});
    await put(`_enhet/${annet}`, endring);
    expect((await les(`oppdateringsid=${siste + 1}`))._embedded.oppdaterteEnheter).toMatchObject([
      { organisasjonsnummer: annet, endringstype },
    ]);
  });

  it('begins with the id that is asked for, has gaps, and no _embedded when there is nothing', async () => {
    const { siste } = await put('_oppdateringer', { organisasjonsnummer: nr, antall: 3 });
    const alle = await ider(`organisasjonsnummer=${nr}&size=100`);
    expect(alle.at(-1)).toBe(siste);
    expect(alle).toEqual([...alle].sort((a, b) => a - b));
    expect(alle.some((id, i) => i > 0 && id - (alle[i - 1] ?? 0) > 1)).toBe(true);
    expect(await ider(`oppdateringsid=${siste}`)).toEqual([siste]);
    expect(await les(`oppdateringsid=${siste + 1}`)).not.toHaveProperty('_embedded');
  });

  it('begins with the moment that is asked for', async () => {
    await put('_oppdateringer', { organisasjonsnummer: nr, dato: '2030-01-01T00:00:00.000Z' });
    expect(await ider('dato=2030-01-01T00:00:00.000Z')).toHaveLength(1);
    expect(await ider('dato=2030-01-01T00:00:00.001Z')).toHaveLength(0);
  });

  it('gives page after page, and how to get the next', async () => {
    const alle = await ider('size=10');
    const foerste = await les('size=4');
    expect(foerste._links.next.href).toContain('page=1');
    expect([...(await ider('size=4')), ...(await ider('size=4&page=1'))]).toEqual(alle.slice(0, 8));
    expect(await ider('size=1&sort=id,DESC')).not.toEqual(alle.slice(0, 1));
  });

  it.each([
    ['size=10000', 200],
    ['size=10001', 400],
    ['size=5000&page=1', 200],
    ['size=5000&page=2', 400],
    ['size=0', 400],
    ['page=-1', 400],
    ['dato=2026-11-10', 400],
    ['dato=2026-11-10T00:00:00.000%2B01:00', 400],
    ['oppdateringsid=2147483648', 400],
    ['oppdateringsid=x', 400],
  ])('answers %s with %i', async (soek, status) => {
    expect((await hent(soek)).status).toBe(status);
  });

  it('has a tail that can be made to stand still', async () => {
    const { siste } = await put('_oppdateringer', { hale: true });
    expect(await ider(`oppdateringsid=${siste + 1}`)).toEqual([siste]);
    await put('_oppdateringer', { hale: false });
    expect(await ider(`oppdateringsid=${siste + 1}`)).toEqual([]);
  });

  it('obeys the switch', async () => {
    await put('_bryter', { modus: '500' });
    expect((await hent('')).status).toBe(500);
    await put('_bryter', { modus: 'ok' });
  });
});
