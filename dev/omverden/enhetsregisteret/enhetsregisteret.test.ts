import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scenario } from '../scenarioer/index';
import { type Proevebenk, startProevebenk } from '../test-stoette';

let benk: Proevebenk;

beforeAll(async () => {
  benk = await startProevebenk();
});
afterAll(() => benk.stopp());

const V2 = 'application/vnd.brreg.enhetsregisteret.enhet.v2+json';

function orgnr(id: string, nummer = 0): string {
  return scenario(id).virksomheter[nummer]?.organisasjonsnummer ?? '';
}

function get(sti: string, accept = 'application/json'): Promise<Response> {
  return fetch(`${benk.baseUrl}/enhetsregisteret/api/${sti}`, { headers: { accept } });
}

function put(sti: string, kropp: object): Promise<Response> {
  return fetch(`${benk.baseUrl}/enhetsregisteret/${sti}`, { method: 'PUT', body: JSON.stringify(kropp) });
}

describe('enheter', () => {
  it('answers an AS in the real shape', async () => {
    const nr = orgnr('as-ansatte');
    const svar = await get(`enheter/${nr}`);
    expect(svar.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await svar.json()).toMatchObject({
      organisasjonsnummer: nr,
      organisasjonsform: { kode: 'AS', beskrivelse: 'Aksjeselskap' },
      antallAnsatte: 4,
      harRegistrertAntallAnsatte: true,
      stiftelsesdato: '2017-01-09',
      sisteInnsendteAarsregnskap: '2025',
      _links: { self: { href: `${benk.baseUrl}/enhetsregisteret/api/enheter/${nr}` } },
      respons_klasse: 'Enhet',
    });
  });

  it('leaves antallAnsatte and stiftelsesdato out for an ENK', async () => {
    const enk = await (await get(`enheter/${orgnr('enk-arbeidsgiver')}`)).json();
    expect(enk.harRegistrertAntallAnsatte).toBe(true);
    expect(enk).not.toHaveProperty('antallAnsatte');
    expect(enk).not.toHaveProperty('stiftelsesdato');
  });

  it('answers a slettet enhet with 200 and few fields', async () => {
    const svar = await get(`enheter/${orgnr('slettet')}`);
    expect(svar.status).toBe(200);
    const kropp = await svar.json();
    expect(kropp).toMatchObject({ respons_klasse: 'SlettetEnhet', slettedato: '2026-06-30' });
    expect(kropp).not.toHaveProperty('registrertIMvaregisteret');
  });

  it('answers 410 for a removed enhet', async () => {
    const svar = await get(`enheter/${orgnr('utenfor-registeret')}`);
    expect([svar.status, (await svar.json()).slettedato]).toEqual([410, '2025-12-15']);
  });

  it('answers 404 with an empty body for an unknown enhet', async () => {
    const svar = await get(`enheter/${orgnr('utenfor-registeret', 1)}`);
    expect([svar.status, await svar.text()]).toEqual([404, '']);
  });

  it('knows an underenhet only as an underenhet', async () => {
    const under = scenario('to-virksomheter').virksomheter[1]?.underenheter[0]?.json;
    const svar = await get(`enheter/${under?.organisasjonsnummer}`);
    expect([svar.status, await svar.text()]).toEqual([404, '']);
    const riktig = await get(`underenheter/${under?.organisasjonsnummer}`);
    expect(await riktig.json()).toMatchObject({
      overordnetEnhet: orgnr('to-virksomheter', 1),
      organisasjonsform: { kode: 'BEDR' },
    });
    expect((await get(`underenheter/${orgnr('to-virksomheter', 1)}`)).status).toBe(404);
  });

  it.each([
    ['*/*', 200],
    [V2, 200],
    [`${V2};charset=UTF-8`, 200],
    ['application/vnd.brreg.enhetsregisteret.enhet.v1+json, application/json;q=0.5', 200],
    ['application/vnd.brreg.enhetsregisteret.enhet.v1+json', 406],
    ['text/html', 406],
  ])('answers Accept %s with %i', async (accept, status) => {
    expect((await get(`enheter/${orgnr('eplepress')}`, accept)).status).toBe(status);
  });

  it('names version 2 when asked for it', async () => {
    const svar = await get(`enheter/${orgnr('eplepress')}`, V2);
    expect(svar.headers.get('content-type')).toContain(V2);
  });

  it('answers 400 for what is no number', async () => {
    expect((await get('enheter/abc')).status).toBe(400);
  });
});

describe('changing an enhet in a test', () => {
  const nr = orgnr('eplepress');
  afterEach(async () => {
    await fetch(`${benk.baseUrl}/enhetsregisteret/_enhet/${nr}`, { method: 'DELETE' });
  });

  it('changes, removes and resets fields', async () => {
    expect((await put(`_enhet/${nr}`, { konkurs: true, naeringskode1: null })).status).toBe(204);
    const endret = await (await get(`enheter/${nr}`)).json();
    expect(endret).toMatchObject({ konkurs: true, navn: 'NORDMANN EPLEPRESS' });
    expect(endret).not.toHaveProperty('naeringskode1');
    await fetch(`${benk.baseUrl}/enhetsregisteret/_enhet/${nr}`, { method: 'DELETE' });
    expect((await (await get(`enheter/${nr}`)).json()).konkurs).toBe(false);
  });

  it.each([
    ['ukjent', 404],
    ['fjernet', 410],
  ])('makes it %s', async (tilstand, status) => {
    await put(`_enhet/${nr}`, { tilstand });
    expect((await get(`enheter/${nr}`)).status).toBe(status);
  });
});

describe('the switch', () => {
  it('breaks the register and mends it again', async () => {
    const sti = `enheter/${orgnr('eplepress')}`;
    await put('_bryter', { modus: '500' });
    expect((await get(sti)).status).toBe(500);
    await put('_bryter', { modus: 'nede' });
    await expect(get(sti)).rejects.toThrow('fetch failed');
    await put('_bryter', { modus: 'ok' });
    expect((await get(sti)).status).toBe(200);
  });
});
