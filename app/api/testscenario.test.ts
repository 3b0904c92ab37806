import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { OppgaverSvar } from '#lib/contract/oppgaver-v2/oppgaver-svar';
import { FRISTER_SCOPE, KALENDER_SCOPE } from '#lib/request/api/system-route';
import { TESTSCENARIOER } from '#lib/usecases/partner/testscenario';
import { GET as getFrister } from './frister/v1/[organisasjonsnummer]/route';
import { POST as postKalender } from './kalender/v1/frister/route';
import { GET as getOppgaver } from './kalender/v2/virksomheter/[organisasjonsnummer]/oppgaver/route';

const verden = iVerden([], { IDAG: '2026-11-10' });
const EKSEMPLER = join(import.meta.dirname, '../../public/eksempler');
const eksempel = (fil: string) => readFileSync(join(EKSEMPLER, fil), 'utf8');
let token = '';
beforeAll(async () => {
  // A partner without access to any virksomhet: test scenarios are open to every partner.
  token = await verden.fetchToken('fremmed', { scope: `${KALENDER_SCOPE} ${FRISTER_SCOPE}` });
});

const hoder = (scenario: string, annet = {}) => ({
  Authorization: `Bearer ${token}`,
  'Test-Scenario': scenario,
  ...annet,
});
const askV1 = (scenario: string, body: string, type = 'application/json') =>
  postKalender(
    new Request('http://localhost/', {
      method: 'POST',
      headers: hoder(scenario, { 'Content-Type': type }),
      body,
    }),
  );
const om = (organisasjonsnummer: string) => ({ params: Promise.resolve({ organisasjonsnummer }) });
const askV2 = (scenario: string, nummer: string, soek = '') =>
  getOppgaver(new Request(`http://localhost/x?${soek}`, { headers: hoder(scenario) }), om(nummer));
const askFrister = (scenario: string, nummer: string) =>
  getFrister(new Request('http://localhost/', { headers: hoder(scenario) }), om(nummer));

const nummerI = (scenario: string): string =>
  JSON.parse(eksempel(`v1/${scenario}/svar.json`)).kalender.part[0].part.organisasjonsnummer;

describe.each(TESTSCENARIOER)('%s', (scenario) => {
  it('is answered by the published service as its example says', async () => {
    const svar = await askV1(scenario, eksempel(`v1/${scenario}/foresporsel.json`));
    expect(svar.status).toBe(200);
    const { kalender } = await svar.json();
    expect(kalender.part).toEqual(JSON.parse(eksempel(`v1/${scenario}/svar.json`)).kalender.part);
    const xml = await askV1(scenario, eksempel(`v1/${scenario}/foresporsel.xml`), 'application/xml');
    const tett = (tekst: string) =>
      tekst
        .replace(/>\s+</g, '><')
        .replace(/<hentetDato>.*?<\/hentetDato>/, '')
        .trim();
    expect(tett(await xml.text())).toBe(tett(eksempel(`v1/${scenario}/svar.xml`)));
  });

  it('is answered by version 2 and in the shape of the Frister API', async () => {
    const { periode } = JSON.parse(eksempel(`v1/${scenario}/foresporsel.json`)).kalenderRequest;
    const soek = `fraOgMed=${periode.fraOgMed}&tilOgMed=${periode.tilOgMed}&antall=1000`;
    const v2 = await askV2(scenario, nummerI(scenario), soek);
    expect(v2.status).toBe(200);
    const { oppgaver } = await v2.json();
    expect(oppgaver).toEqual(JSON.parse(eksempel(`v2/${scenario}.json`)).oppgaver);
    const frister = await askFrister(scenario, nummerI(scenario));
    const ventet = JSON.parse(eksempel(`frister/${scenario}.json`));
    const kropp = await frister.json();
    expect([frister.status, kropp.kode]).toEqual(ventet.kode ? [404, 'FRI-007'] : [200, undefined]);
    expect(kropp.virksomhet).toBe(ventet.virksomhet);
  });
});

it.each([
  ['UKJENT', 404, 'KAL-010', 'FRI-007'],
  ['IKKE_TILGANG', 403, 'KAL-006', 'FRI-005'],
  ['FOR_MANGE_KALL', 429, 'KAL-017', 'KAL-017'],
  ['ukjent', 400, 'KAL-002', 'FRI-006'],
  ['toString', 400, 'KAL-002', 'FRI-006'],
  ['', 400, 'KAL-002', 'FRI-006'],
])('«%s» is %i', async (scenario, status, kode, fri) => {
  const nummer = nummerI('INGEN');
  const v1 = await askV1(scenario, eksempel('v1/INGEN/foresporsel.json'));
  expect([v1.status, (await v1.json()).kode]).toEqual([status, kode]);
  const v2 = await askV2(scenario, nummer);
  expect([v2.status, (await v2.json()).kode]).toEqual([status, kode]);
  const frister = await askFrister(scenario, nummer);
  expect([frister.status, (await frister.json()).kode]).toEqual([status, fri]);
  expect([v1, v2, frister].map((svar) => svar.headers.get('Retry-After'))).toEqual(
    Array(3).fill(status === 429 ? '1' : null),
  );
});

/** Words that only one of the languages has. */
const KJENNETEGN = {
  nb: /(?<!\p{L})(?:ikke|fra|gjelder|flyttes|etter at)(?!\p{L})/u,
  nn: /(?<!\p{L})(?:ikkje|frå|gjeld|flytta|difor)(?!\p{L})/u,
  en: /(?<!\p{L})(?:the|you|not|is)(?!\p{L})/iu,
};

describe.each(['nb', 'nn', 'en'] as const)('version 2 in %s', (spraak) => {
  it('has every word of ours in that language, and those of the kilder as they came', async () => {
    const svar = await askV2('FORFALT', nummerI('FORFALT'), `spraak=${spraak}`);
    const { oppgaver } = OppgaverSvar.parse(await svar.json());
    const alt = oppgaver
      .flatMap(({ regel, oppgaveBeskrivelse, begrunnelse, konsekvens, forbehold }) => [
        ...(regel === null ? [] : [oppgaveBeskrivelse]),
        begrunnelse.tekst,
        konsekvens?.tekst ?? '',
        ...forbehold.map(({ tekst }) => tekst),
      ])
      .join(' ');
    for (const [navn, ordene] of Object.entries(KJENNETEGN)) {
      if (navn === spraak) expect(alt).toMatch(ordene);
      else expect(alt, navn).not.toMatch(ordene);
    }
  });

  it('refuses in that language', async () => {
    const svar = await askV2('FORFALT', nummerI('FORFALT'), `spraak=${spraak}&antall=0`);
    const { melding } = await svar.json();
    expect(melding).toMatch({ nb: /har feil/, nn: /Førespurnaden/, en: /mistakes/ }[spraak]);
  });
});

it('is about a virksomhet, never a person', async () => {
  const svar = await askV2('FORFALT', '12848410045');
  expect([svar.status, await svar.text()]).toEqual([403, expect.not.stringContaining('12848410045')]);
});

it('writes nothing in anybody’s access log', async () => {
  await askV2('FORFALT', verden.orgnr('eplepress'));
  expect(await run(verden.databaseUrl(), 'select 1 from innsynslogg')).toEqual([]);
});
