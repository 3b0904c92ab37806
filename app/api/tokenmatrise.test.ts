import { beforeEach, describe, expect, it } from 'vitest';
import { addPartner, addRegnskapssystem, oppslag, systembruker } from '#dev/proeve/testdata/partnere';
import { withKalender, withTilgang } from '#dev/proeve/testdata/tilgang';
import { AVVISTE_TOKENER } from '#dev/proeve/verden/avviste-tokener';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { KALENDER_NAVNEROM } from '#lib/contract/kalender-v1/kalender-request-xml';
import { logg } from '#lib/oppsett/logg';
import { FRISTER_SCOPE, KALENDER_SCOPE } from '#lib/request/api/system-route';
import { grantDeling } from '#lib/usecases/partner/grant-deling';
import { listDelinger } from '#lib/usecases/partner/list-delinger';
import { withdrawDeling } from '#lib/usecases/partner/withdraw-deling';
import { GET as getFrister } from './frister/v1/[organisasjonsnummer]/route';
import { POST as postKalender } from './kalender/v1/frister/route';
import { GET as getOppgaver } from './kalender/v2/virksomheter/[organisasjonsnummer]/oppgaver/route';

logg.level = 'silent';
const verden = iVerden([], { IDAG: '2026-11-10' });
const kari = () => verden.orgnr('eplepress');
beforeEach(async () => {
  await addPartner();
  await addRegnskapssystem();
});

type Hoder = Record<string, string>;
const om = () => ({ params: Promise.resolve({ organisasjonsnummer: kari() }) });
const askV1 = (hoder: Hoder, type: string, body: string) =>
  postKalender(
    new Request('http://localhost/', { method: 'POST', headers: { ...hoder, 'Content-Type': type }, body }),
  );

/**
 * Every route for partners, called about Kari's virksomhet. Version 2 without a token is the portal's own
 * client, which e2e covers.
 */
const DOERER: readonly { doer: string; spoer: (hoder: Hoder) => Promise<Response>; bareMedToken?: true }[] = [
  {
    doer: 'the published service in JSON',
    spoer: (hoder) =>
      askV1(
        hoder,
        'application/json',
        JSON.stringify({ kalenderRequest: { part: { organisasjonsnummer: kari() } } }),
      ),
  },
  {
    doer: 'the published service in XML',
    spoer: (hoder) =>
      askV1(
        hoder,
        'application/xml',
        `<kalenderRequest xmlns="${KALENDER_NAVNEROM}"><part><organisasjonsnummer>${kari()}</organisasjonsnummer></part></kalenderRequest>`,
      ),
  },
  {
    doer: 'the Frister API',
    spoer: (headers) => getFrister(new Request('http://localhost/', { headers }), om()),
  },
  {
    doer: 'version 2',
    spoer: (headers) =>
      getOppgaver(
        new Request(`http://localhost/api/kalender/v2/virksomheter/${kari()}/oppgaver`, { headers }),
        om(),
      ),
    bareMedToken: true,
  },
];

const gitte = () => run(verden.databaseUrl(), "select 1 from innsynslogg where utfall = 'gitt'");

describe.each(DOERER)('nobody is let in to $doer', ({ doer, spoer, bareMedToken }) => {
  const erFri = doer === 'the Frister API';
  it.each(AVVISTE_TOKENER)('with $navn: $status', async ({ token, status }) => {
    const sendt = await token(verden);
    if (sendt === null && bareMedToken) return;
    const svar = await spoer(sendt === null ? {} : { Authorization: sendt });
    const tekst = await svar.text();
    expect(svar.status, tekst).toBe(status);
    expect(tekst).toContain(svar.headers.get('Korrelasjonsid'));
    expect(tekst).not.toContain('mva');
    expect(svar.headers.has('WWW-Authenticate')).toBe(
      status === 401 || (!erFri ? tekst.includes('KAL-005') : svar.headers.has('WWW-Authenticate')),
    );
    expect(await gitte()).toEqual([]);
  });
});

it('there are more than forty rejected tokens, each different', () => {
  expect(AVVISTE_TOKENER.length).toBeGreaterThanOrEqual(40);
  expect(new Set(AVVISTE_TOKENER.map(({ navn }) => navn)).size).toBe(AVVISTE_TOKENER.length);
});

describe.each(DOERER)('$doer', ({ doer, spoer }) => {
  const scope = doer === 'the Frister API' ? FRISTER_SCOPE : KALENDER_SCOPE;

  it('lets in the same tokens, unchanged', async () => {
    const { organisasjonsnummer } = systembruker();
    expect(organisasjonsnummer).toBe(kari());
    const systemuser_org = { authority: 'iso6523-actorid-upis', ID: `0192:${organisasjonsnummer}` };
    const authorization_details = [{ type: 'urn:altinn:systemuser', systemuser_org }];
    const system = await verden.fetchToken('regnskapssystem', { scope, authorization_details });
    expect((await spoer({ Authorization: `Bearer ${system}` })).status).toBe(200);
  });

  // Maskinporten grants the bank no other scope.
  it.skipIf(scope === FRISTER_SCOPE)(
    'refuses the bank from the call after a sharing is taken back',
    async () => {
      const aktoer = await verden.aktoerFor('eplepress');
      const naa = oppslag();
      const Authorization = `Bearer ${await verden.fetchToken('bank', { scope })}`;
      const valg = { partner: 'kystsparebanken', hva: 'frister', fraOgMed: naa.idag } as const;
      await withKalender(aktoer, kari(), (tilgang) =>
        grantDeling(tilgang, { ...valg, tilOgMed: tid('2026-12-31').idag }, naa),
      );
      expect((await spoer({ Authorization })).status).toBe(200);
      const { delinger } = await withTilgang(aktoer, kari(), (tilgang) => listDelinger(tilgang, naa));
      await withTilgang(aktoer, kari(), (tilgang) => withdrawDeling(tilgang, delinger[0]?.id ?? '', naa));
      const etter = await spoer({ Authorization });
      expect([etter.status, await etter.text()]).toEqual([403, expect.stringContaining('KAL-007')]);
    },
  );
});
