import { beforeEach, describe, expect, it } from 'vitest';
import { AVVISTE_TOKENER } from '#dev/test/avviste-tokener';
import { leggTilPartner, leggTilRegnskapssystem, oppslag, systembruker } from '#dev/test/partnere';
import { run } from '#dev/test/test-server';
import { iVerden, tid } from '#dev/test/verden';
import { giDeling } from '#lib/usecases/gi-deling';
import { listDelinger } from '#lib/usecases/list-delinger';
import { requireEttInnsyn } from '#lib/usecases/require-innsyn';
import { trekkDeling } from '#lib/usecases/trekk-deling';
import { KALENDER_API, KALENDER_SCOPE } from './partner-route';
import { systemRoute } from './system-route';

const verden = iVerden([], { IDAG: '2026-11-10' });
beforeEach(async () => {
  await leggTilPartner();
  await leggTilRegnskapssystem();
});

/** A route as those for partners are: token, scope, limit, gate. */
const GET = systemRoute<{ nr: string }>(
  { scope: KALENDER_SCOPE, grense: KALENDER_API },
  async ({ params, system, tid: naa, korrelasjonsid }) =>
    requireEttInnsyn(system, params.nr, { ...naa, hva: 'oppgaver', korrelasjonsid }),
);

async function spoer(token: string | null) {
  const request = new Request('http://localhost/', {
    headers: token === null ? {} : { Authorization: token },
  });
  const svar = await GET(request, { params: Promise.resolve({ nr: verden.orgnr('eplepress') }) });
  return { status: svar.status, hoder: svar.headers, kropp: await svar.json() };
}
const gitte = () => run(verden.databaseUrl(), "select 1 from innsynslogg where utfall = 'gitt'");

describe('nobody is let in', () => {
  it('in fewer ways than forty', () => {
    expect(AVVISTE_TOKENER.length).toBeGreaterThanOrEqual(40);
    expect(new Set(AVVISTE_TOKENER.map(({ navn }) => navn)).size).toBe(AVVISTE_TOKENER.length);
  });

  it.each(AVVISTE_TOKENER)('with $navn: $status', async ({ token, status }) => {
    const svar = await spoer(await token(verden));
    expect(svar.status).toBe(status);
    expect(Object.keys(svar.kropp)).toEqual(['kode', 'melding', 'korrelasjonsid']);
    expect(svar.kropp.korrelasjonsid).toBe(svar.hoder.get('Korrelasjonsid'));
    expect(svar.hoder.has('WWW-Authenticate')).toBe(status === 401 || svar.kropp.kode === 'feil-scope');
    expect(await gitte()).toEqual([]);
  });

  it('by a sharing that has been taken back, from the next call', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const [orgnr, naa] = [verden.orgnr('eplepress'), oppslag()];
    const token = `Bearer ${await verden.hentToken('bank', { scope: KALENDER_SCOPE })}`;
    const valg = { partner: 'kystsparebanken', hva: 'frister', fraOgMed: naa.idag } as const;
    await giDeling(aktoer, orgnr, { ...valg, tilOgMed: tid('2026-12-31').idag }, naa);
    expect((await spoer(token)).status).toBe(200);
    const { delinger } = await listDelinger(aktoer, orgnr, naa);
    await trekkDeling(aktoer, orgnr, delinger[0]?.id ?? '', naa);
    expect(await spoer(token)).toMatchObject({ status: 403, kropp: { kode: 'samtykke-mangler' } });
  });
});

it('the same tokens, unchanged, let in those that should be', async () => {
  const { organisasjonsnummer } = systembruker();
  const systemuser_org = { authority: 'iso6523-actorid-upis', ID: `0192:${organisasjonsnummer}` };
  const authorization_details = [{ type: 'urn:altinn:systemuser', systemuser_org }];
  const system = await verden.hentToken('regnskapssystem', { scope: KALENDER_SCOPE, authorization_details });
  expect((await spoer(`Bearer ${system}`)).kropp).toMatchObject({ grunn: 'systembruker' });
  const from = `urn:altinn:organization:identifier-no:${organisasjonsnummer}`;
  const samtykke = [{ type: 'urn:altinn:consent', id: '77ed8698-e619-4066-9eb4-5c1eb3f165a1', from }];
  const bank = await verden.hentToken('bank', { scope: KALENDER_SCOPE, authorization_details: samtykke });
  expect((await spoer(`Bearer ${bank}`)).kropp).toMatchObject({ grunn: 'samtykke' });
});
