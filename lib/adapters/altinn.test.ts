import { afterAll, describe, expect, it } from 'vitest';
import { startSvarer } from '#dev/proeve/verden/svarer';
import { iVerden } from '#dev/proeve/verden/verden';
import { ADGANGSTOLK } from '#lib/regelverk/adgang/pakker';
import { getRepresentasjoner } from './altinn';
import { forgetAltinntokener } from './altinn-token';
import { UtenforError } from './hent';

const altinn = await startSvarer();
iVerden([], { ALTINN_URL: altinn.url });
afterAll(() => altinn.stopp());

const PID = '13028012345';
const json = (verdi: unknown) => ({ kropp: JSON.stringify(verdi) });
/** Exchanges every token, and answers about parties as the test says. */
const svar = (parter: () => ReturnType<typeof json> & { status?: number }, token = '"altinn-token"') => {
  forgetAltinntokener();
  return altinn.svar(({ sti }) => (sti.includes('/exchange/') ? { kropp: token } : parter()));
};

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

const SELV = { ...PART, type: 'Person', name: 'Kari Nordmann', organizationNumber: null, personId: PID };
const ANNEN = { ...SELV, name: 'Ola Haugen', personId: '12848410045' };
const ODD = { ...PART, organizationNumber: '310791903', name: 'ODD AS' };

async function fetchOne(endring: Record<string, unknown>) {
  svar(() => json([{ ...PART, ...endring }]));
  return (await getRepresentasjoner(PID, ADGANGSTOLK)).virksomheter;
}

it('asks as the published interface says, with the number in the body and nowhere else', async () => {
  svar(() => json([]));
  await getRepresentasjoner(PID, ADGANGSTOLK);
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
  // On by default in Altinn: each party would include everything it can do there.
  expect(url.searchParams.get('includeResources')).toBe('false');
  expect(url.searchParams.get('includeInstances')).toBe('false');
  expect(url.searchParams.get('anyOfResourceIds')).toBe('ske-kalender');
  // Off by default in Altinn: without it nobody with a delegated power would have access.
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
  await getRepresentasjoner(PID, ADGANGSTOLK);
  expect(altinn.spurt[1]?.hoder.authorization).toBe('Bearer altinn-token');
});

it.each([
  '',
  '""',
  '  ',
  '<html>no token</html>\n<p>',
  '<html>no-token</html>',
  '{"token":"altinn-token"}',
  '"altinn-tok',
  '"altinn-token" "',
])('takes %j for no token', async (token) => {
  svar(() => json([]), token);
  await expect(getRepresentasjoner(PID, ADGANGSTOLK)).rejects.toThrow('the token exchange returned no token');
});

it('gives the person’s own name, and null when the answer lacks it', async () => {
  const person = { ...PART, type: 'Person', name: 'Kari Nordmann', organizationNumber: null, personId: PID };
  svar(() => json([person, PART]));
  const svaret = await getRepresentasjoner(PID, ADGANGSTOLK);
  expect(svaret.navn).toBe('Kari Nordmann');
  expect(svaret.virksomheter).toHaveLength(1);
  expect(JSON.stringify(svaret)).not.toContain(PID);
  svar(() => json([PART]));
  expect((await getRepresentasjoner(PID, ADGANGSTOLK)).navn).toBeNull();
});

it.each<[string, unknown[]]>([
  ['another person comes first', [ANNEN, SELV]],
  ['oneself comes last of many', [ANNEN, PART, { ...ANNEN, personId: null }, SELV]],
])('the name is the person’s own when %s', async (_hva, parter) => {
  svar(() => json(parter));
  expect((await getRepresentasjoner(PID, ADGANGSTOLK)).navn).toBe('Kari Nordmann');
});

it.each<[string, unknown[]]>([
  ['oneself is left out', [ANNEN, PART]],
  [
    'persons come without numbers',
    [
      { ...ANNEN, personId: null },
      { ...SELV, personId: null },
    ],
  ],
  ['oneself has no name', [ANNEN, { ...SELV, name: null }]],
])('no name is better than another’s when %s', async (_hva, parter) => {
  svar(() => json(parter));
  expect((await getRepresentasjoner(PID, ADGANGSTOLK)).navn).toBeNull();
});

describe('one invalid party does not affect the others', () => {
  it.each<[string, unknown]>([
    ['no type', { ...ODD, type: undefined }],
    ['roles that are no list', { ...ODD, authorizedRoles: 'DAGL' }],
    ['isDeleted that is text', { ...ODD, isDeleted: 'false' }],
    ['a hierarchy flag that is text', { ...ODD, onlyHierarchyElementWithNoAccess: 'true' }],
    ['an organisation without a number', { ...ODD, organizationNumber: null }],
    ['null', null],
    ['a list', [ODD]],
    ['text', 'part'],
  ])('%s is left out and counted', async (_hva, odd) => {
    svar(() => json([odd, PART, odd]));
    const { virksomheter, uleselige } = await getRepresentasjoner(PID, ADGANGSTOLK);
    expect([virksomheter.map((en) => en.organisasjonsnummer), uleselige]).toEqual([['310079197'], 2]);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['no name', { name: null }, { navn: '310791903', kanVelges: true }],
    ['an empty name', { name: ' ' }, { navn: '310791903' }],
    ['a name that is a number', { name: 7 }, { navn: '310791903' }],
    ['subunits null', { subunits: null }, { underenheter: [] }],
    [
      'roles null',
      { authorizedRoles: null, authorizedAccessPackages: ['merverdiavgift'] },
      { kanVelges: true },
    ],
    ['packages null', { authorizedAccessPackages: null, authorizedRoles: ['REGN'] }, { kanVelges: false }],
    ['roles with null among them', { authorizedRoles: [null, 'DAGL', 7] }, { kanVelges: true }],
    [
      'flags null',
      { isDeleted: null, onlyHierarchyElementWithNoAccess: null },
      { slettet: false, kanVelges: true },
    ],
    [
      'one odd subunit',
      { subunits: [null, { name: null, organizationNumber: '310079197', isDeleted: null }, { name: 'X' }] },
      { underenheter: [{ organisasjonsnummer: '310079197', navn: '310079197', slettet: false }] },
    ],
  ])('%s can be read', async (_hva, endring, ventet) => {
    svar(() => json([{ ...ODD, ...endring }]));
    const { virksomheter, uleselige } = await getRepresentasjoner(PID, ADGANGSTOLK);
    expect(virksomheter).toMatchObject([{ organisasjonsnummer: '310791903', ...ventet }]);
    expect(uleselige).toBe(0);
  });
});

describe('who can be chosen', () => {
  it.each<[string, boolean, Record<string, unknown>]>([
    ['a key role', true, { authorizedRoles: ['INNH'], authorizedAccessPackages: [] }],
    ['a key role in lower case', true, { authorizedRoles: ['dagl'], authorizedAccessPackages: [] }],
    ['a package about tax', true, { authorizedRoles: [], authorizedAccessPackages: ['skattegrunnlag'] }],
    ['an auditor', true, { authorizedRoles: ['REVI'], authorizedAccessPackages: ['ansvarlig-revisor'] }],
    ['the role REGN without a package', false, { authorizedRoles: ['REGN'], authorizedAccessPackages: [] }],
    [
      'a package about something else',
      false,
      { authorizedRoles: [], authorizedAccessPackages: ['motorvognavgift'] },
    ],
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
    expect(await fetchOne(endring)).toMatchObject([{ kanVelges, slettet: endring.isDeleted ?? false }]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['a person', { type: 'Person' }],
    ['a self-identified user', { type: 'SelfIdentified' }],
    ['a kind we do not know', { type: 'Ghost' }],
    ['an organisation without a number', { organizationNumber: null }],
    ['a number with a wrong control digit', { organizationNumber: '310079198' }],
  ])('%s is no virksomhet', async (_hva, endring) => {
    expect(await fetchOne(endring)).toEqual([]);
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
    ['an answer that is cut off', () => ({ kropp: JSON.stringify([PART, { personId: PID }]).slice(0, -8) })],
  ])('%s is an error without the number', async (_hva, parter) => {
    svar(parter);
    const feil = await getRepresentasjoner(PID, ADGANGSTOLK).catch((feil: unknown) => feil);
    expect(feil).toBeInstanceOf(UtenforError);
    expect(String(feil)).not.toContain(PID);
  });

  it('a redirect is not followed: it could lead the number anywhere', async () => {
    svar(() => ({ status: 307, kropp: '', hoder: { Location: `${altinn.url}/annet-sted` } }));
    await expect(getRepresentasjoner(PID, ADGANGSTOLK)).rejects.toThrow(UtenforError);
    expect(altinn.spurt.map(({ sti }) => sti)).not.toContain('/annet-sted');
  });

  it('no token in exchange is an error, and then nothing is asked about the person', async () => {
    forgetAltinntokener();
    altinn.svar(() => ({ status: 401, kropp: '' }));
    await expect(getRepresentasjoner(PID, ADGANGSTOLK)).rejects.toThrow(UtenforError);
    expect(altinn.spurt).toHaveLength(1);
  });
});

describe('the token of Altinn', () => {
  const veksler = () => altinn.spurt.filter(({ sti }) => sti.includes('/exchange/')).length;

  it('is used again, and fetched anew when Altinn does not accept it', async () => {
    svar(() => json([]));
    await getRepresentasjoner(PID, ADGANGSTOLK);
    await getRepresentasjoner(PID, ADGANGSTOLK);
    expect(veksler()).toBe(1);
    altinn.svar(({ sti }) => (sti.includes('/exchange/') ? { kropp: '"nytt"' } : { status: 401, kropp: '' }));
    await expect(getRepresentasjoner(PID, ADGANGSTOLK)).rejects.toThrow('401');
    expect(veksler()).toBe(0);
    altinn.svar(({ sti }) => (sti.includes('/exchange/') ? { kropp: '"nytt"' } : json([])));
    await getRepresentasjoner(PID, ADGANGSTOLK);
    expect(altinn.spurt.at(-1)?.hoder.authorization).toBe('Bearer nytt');
  });
});
