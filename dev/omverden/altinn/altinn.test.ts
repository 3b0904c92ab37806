import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scenario } from '../scenarioer/index';
import {
  maskinportenAssertion,
  NOEKKEL,
  type Proevebenk,
  postMaskinporten,
  startProevebenk,
} from '../test-stoette';

let benk: Proevebenk;
let altinnToken: string;

beforeAll(async () => {
  benk = await startProevebenk();
  altinnToken = JSON.parse(await (await exchange(await maskinportenToken())).text());
});
afterAll(() => benk.stopp());
afterEach(() => setBryter({ modus: 'ok' }));

async function maskinportenToken(scope?: string): Promise<string> {
  const assertion = await maskinportenAssertion(benk, scope ? { scope } : {});
  return (await (await postMaskinporten(benk, assertion)).json()).access_token;
}

function exchange(token: string, noekkel = NOEKKEL): Promise<Response> {
  return fetch(`${benk.baseUrl}/altinn/authentication/api/v1/exchange/maskinporten`, {
    headers: { authorization: `Bearer ${token}`, 'Ocp-Apim-Subscription-Key': noekkel },
  });
}

function fetchParter(id: string, query = '', token = altinnToken): Promise<Response> {
  const { foedselsnummer } = scenario(id).person;
  const sti = `accessmanagement/api/v1/resourceowner/authorizedparties${query}`;
  return fetch(`${benk.baseUrl}/altinn/${sti}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'Ocp-Apim-Subscription-Key': NOEKKEL,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ type: 'urn:altinn:person:identifier-no', value: foedselsnummer }),
  });
}

function setBryter(bryter: object): Promise<Response> {
  return fetch(`${benk.baseUrl}/altinn/_bryter`, { method: 'PUT', body: JSON.stringify(bryter) });
}

describe('the exchange', () => {
  it('answers the token as a JSON string', async () => {
    expect(await (await exchange(await maskinportenToken())).text()).toMatch(/^"[\w-]+\.[\w-]+\.[\w-]+"$/);
  });

  it.each([
    ['a token that is not from Maskinporten', async () => exchange('tull'), 401],
    ['a wrong subscription key', async () => exchange(await maskinportenToken(), 'feil'), 401],
    ['a token without the scope', async () => exchange(await maskinportenToken('annet:scope')), 403],
  ])('refuses %s with an empty body', async (_navn, run, status) => {
    const svar = await run();
    expect([svar.status, await svar.text()]).toEqual([status, '']);
  });
});

describe('authorizedparties', () => {
  it('lists the person and their virksomhet in the real shape', async () => {
    const svar = await fetchParter('eplepress', '?includeAccessPackages=true');
    const [selv, virksomhet, ...resten] = await svar.json();
    expect(resten).toEqual([]);
    expect(selv).toMatchObject({ type: 'Person', name: 'Kari Nordmann', dateOfBirth: '1984-04-12' });
    expect(virksomhet).toMatchObject({
      partyUuid: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/),
      name: 'NORDMANN EPLEPRESS',
      organizationNumber: '310079197',
      personId: null,
      type: 'Organization',
      unitType: 'ENK',
      isDeleted: false,
      onlyHierarchyElementWithNoAccess: false,
      authorizedAccessPackages: expect.arrayContaining(['merverdiavgift']),
      authorizedRoles: ['INNH'],
      subunits: [],
    });
  });

  it('leaves packages out unless asked, and roles out when asked', async () => {
    const [, virksomhet] = await (await fetchParter('eplepress', '?includeRoles=false')).json();
    expect(virksomhet).toMatchObject({ authorizedAccessPackages: [], authorizedRoles: [] });
  });

  it('shows a parent without access only because of its underenhet', async () => {
    const parter = await (await fetchParter('to-virksomheter')).json();
    expect(parter.map((p: { unitType: string | null }) => p.unitType)).toEqual([null, 'ENK', 'AS', 'AS']);
    expect(parter[3]).toMatchObject({
      onlyHierarchyElementWithNoAccess: true,
      authorizedRoles: [],
      subunits: [
        { unitType: 'BEDR', parentId: parter[3].partyUuid, onlyHierarchyElementWithNoAccess: false },
      ],
    });
  });

  it('marks a slettet virksomhet', async () => {
    const [, virksomhet] = await (await fetchParter('slettet')).json();
    expect(virksomhet.isDeleted).toBe(true);
  });

  it('gives the accountant 61 virksomheter', async () => {
    expect(await (await fetchParter('regnskapsfoerer')).json()).toHaveLength(62);
  });

  it('gives only themselves to a person who represents none, and nobody to an unknown person', async () => {
    expect(await (await fetchParter('ingen')).json()).toHaveLength(1);
    expect(await (await fetchParter('eidas')).json()).toEqual([]);
  });

  it('refuses a Maskinporten token that was not exchanged', async () => {
    const svar = await fetchParter('eplepress', '', await maskinportenToken());
    expect([svar.status, await svar.text()]).toEqual([401, '']);
  });
});

describe('the switch', () => {
  it('answers 500', async () => {
    await setBryter({ modus: '500' });
    expect((await fetchParter('eplepress')).status).toBe(500);
  });

  it('is slow', async () => {
    await setBryter({ modus: 'treg', forsinkelseMs: 80 });
    const start = performance.now();
    expect((await fetchParter('eplepress')).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(70);
  });

  it('answers rubbish with 200', async () => {
    await setBryter({ modus: 'soeppel' });
    const svar = await fetchParter('eplepress');
    expect(svar.status).toBe(200);
    await expect(svar.json()).rejects.toThrow();
  });

  it('is down', async () => {
    await setBryter({ modus: 'nede' });
    await expect(fetchParter('eplepress')).rejects.toThrow('fetch failed');
  });

  it('refuses an unknown modus', async () => {
    expect((await setBryter({ modus: 'rar' })).status).toBe(400);
  });
});
