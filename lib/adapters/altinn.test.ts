import { afterAll, describe, expect, it } from 'vitest';
import { startSvarer } from '#dev/test/svarer';
import { iVerden } from '#dev/test/verden';
import { getRepresentasjoner } from './altinn';
import { UtenforError } from './hent';

const altinn = await startSvarer();
iVerden([], { ALTINN_URL: altinn.url });
afterAll(() => altinn.stopp());

const PID = '13028012345';
const json = (verdi: unknown) => ({ kropp: JSON.stringify(verdi) });
/** Exchanges every token, and answers about parties what the test says. */
const svar = (parter: () => ReturnType<typeof json> & { status?: number }, token = '"altinn-token"') =>
  altinn.svar(({ sti }) => (sti.includes('/exchange/') ? { kropp: token } : parter()));

const PART = {
  partyUuid: 'c0ffee',
  name: 'PRØVE AS',
  organizationNumber: '310079197',
  type: 'Organization',
  unitType: 'AS',
  isDeleted: false,
  onlyHierarchyElementWithNoAccess: false,
  authorizedAccessPackages: ['merverdiavgift'],
  authorizedRoles: ['DAGL'],
  subunits: [],
};

async function hentEn(endring: Record<string, unknown>) {
  svar(() => json([{ ...PART, ...endring }]));
  return (await getRepresentasjoner(PID)).virksomheter;
}

it('asks as the published interface says, with the number in the body and nowhere else', async () => {
  svar(() => json([]));
  await getRepresentasjoner(PID);
  const [veksling, parter, ...flere] = altinn.spurt;
  expect(flere).toEqual([]);
  expect(veksling).toMatchObject({
    metode: 'GET',
    sti: '/authentication/api/v1/exchange/maskinporten',
    hoder: {
      'ocp-apim-subscription-key': 'test-abonnement',
      authorization: expect.stringMatching(/^Bearer ey/),
    },
  });
  const url = new URL(parter?.sti ?? '', altinn.url);
  expect([parter?.metode, url.pathname]).toEqual([
    'POST',
    '/accessmanagement/api/v1/resourceowner/authorizedparties',
  ]);
  expect(url.searchParams.get('includeRoles')).toBe('true');
  // Off unless asked for: without it nobody with a delegated power would get in.
  expect(url.searchParams.get('includeAccessPackages')).toBe('true');
  expect(parter?.hoder).toMatchObject({
    authorization: 'Bearer altinn-token',
    'ocp-apim-subscription-key': 'test-abonnement',
  });
  expect(JSON.parse(parter?.kropp ?? '')).toEqual({ type: 'urn:altinn:person:identifier-no', value: PID });
  expect(`${parter?.sti} ${JSON.stringify(parter?.hoder)}`).not.toContain(PID);
});

it.each(['"altinn-token"', 'altinn-token', ' altinn-token\n'])('takes the token %j', async (token) => {
  svar(() => json([]), token);
  await getRepresentasjoner(PID);
  expect(altinn.spurt[1]?.hoder.authorization).toBe('Bearer altinn-token');
});

it('gives the person’s own name, and null when Altinn does not tell it', async () => {
  const person = { ...PART, type: 'Person', name: 'Kari Nordmann', organizationNumber: null, personId: PID };
  svar(() => json([person, PART]));
  const svaret = await getRepresentasjoner(PID);
  expect(svaret.navn).toBe('Kari Nordmann');
  expect(svaret.virksomheter).toHaveLength(1);
  expect(JSON.stringify(svaret)).not.toContain(PID);
  svar(() => json([PART]));
  expect((await getRepresentasjoner(PID)).navn).toBeNull();
});

describe('who can be chosen', () => {
  it.each<[string, boolean, Record<string, unknown>]>([
    ['a key role', true, { authorizedRoles: ['INNH'], authorizedAccessPackages: [] }],
    ['a key role in lower case', true, { authorizedRoles: ['dagl'], authorizedAccessPackages: [] }],
    ['a package about tax', true, { authorizedRoles: [], authorizedAccessPackages: ['skattegrunnlag'] }],
    ['an auditor', true, { authorizedRoles: ['REVI'], authorizedAccessPackages: ['ansvarlig-revisor'] }],
    ['the role REGN without a package', false, { authorizedRoles: ['REGN'], authorizedAccessPackages: [] }],
    ['a package about something else', false, { authorizedRoles: [], authorizedAccessPackages: ['toll'] }],
    [
      'a package whose name begins the same',
      false,
      { authorizedRoles: [], authorizedAccessPackages: ['skattegrunnlag-x'] },
    ],
    ['nothing', false, { authorizedRoles: [], authorizedAccessPackages: [] }],
    ['lists that are left out', false, { authorizedRoles: undefined, authorizedAccessPackages: undefined }],
    ['everything, but only a place in the hierarchy', false, { onlyHierarchyElementWithNoAccess: true }],
    ['everything, of one that is deleted', true, { isDeleted: true }],
  ])('%s: %s', async (_hva, kanVelges, endring) => {
    expect(await hentEn(endring)).toMatchObject([{ kanVelges, slettet: endring.isDeleted ?? false }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a person', { type: 'Person' }],
    ['a self-identified user', { type: 'SelfIdentified' }],
    ['a kind we do not know', { type: 'Ghost' }],
    ['an organisation without a number', { organizationNumber: null }],
    ['a number with a wrong control digit', { organizationNumber: '310079198' }],
  ])('%s is no virksomhet', async (_hva, endring) => {
    expect(await hentEn(endring)).toEqual([]);
  });
});

describe('an answer that cannot be used', () => {
  it.each<[string, () => { kropp: string; status?: number }]>([
    ['401 with an empty body', () => ({ status: 401, kropp: '' })],
    ['403 with an empty body', () => ({ status: 403, kropp: '' })],
    ['500', () => ({ status: 500, kropp: '{}' })],
    ['200 with an empty body', () => ({ kropp: '' })],
    ['an object instead of a list', () => json({ parties: [] })],
    ['null', () => json(null)],
    ['a party without a type', () => json([{ ...PART, type: undefined }])],
    ['roles that are no list', () => json([{ ...PART, authorizedRoles: 'DAGL' }])],
    ['isDeleted that is text', () => json([{ ...PART, isDeleted: 'false' }])],
    [
      'onlyHierarchyElementWithNoAccess that is text',
      () => json([{ ...PART, onlyHierarchyElementWithNoAccess: 'true' }]),
    ],
    ['an answer that is cut off', () => ({ kropp: JSON.stringify([PART, { personId: PID }]).slice(0, -8) })],
  ])('%s is an error without the number', async (_hva, parter) => {
    svar(parter);
    const feil = await getRepresentasjoner(PID).catch((feil: unknown) => feil);
    expect(feil).toBeInstanceOf(UtenforError);
    expect(String(feil)).not.toContain(PID);
  });

  it('a redirect is not followed: it could lead the number anywhere', async () => {
    svar(() => ({ status: 307, kropp: '', hoder: { Location: `${altinn.url}/annet-sted` } }));
    await expect(getRepresentasjoner(PID)).rejects.toThrow(UtenforError);
    expect(altinn.spurt.map(({ sti }) => sti)).not.toContain('/annet-sted');
  });

  it('no token in exchange is an error, and then nothing is asked about the person', async () => {
    altinn.svar(() => ({ status: 401, kropp: '' }));
    await expect(getRepresentasjoner(PID)).rejects.toThrow(UtenforError);
    expect(altinn.spurt).toHaveLength(1);
  });
});
