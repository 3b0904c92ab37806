import { describe, expect, it } from 'vitest';
import { LEVER } from '#dev/omverden/klienter';
import { item } from '#dev/proeve/testdata/kilder';
import { iKilderute } from '#dev/proeve/testdata/kilderute';
import { HendelserSvar } from '#lib/contract/hendelser/hendelsesliste';
import { LeveringsSvar } from '#lib/contract/kilder/leveringer';
import { PUT } from '../../../kilder/v1/[kilde]/oppgaver/route';
import { GET, POST } from './route';
import { GET as GET_START } from './start/route';

const { verden, kall, bearer } = iKilderute();
const params = Promise.resolve({});

async function spoer(soek: string, handler: typeof GET = GET, klient?: 'skatteetaten-innkreving') {
  const headers = { Authorization: await bearer(klient, LEVER) };
  const svar = await handler(new Request(`http://localhost/api/kalender/v1/hendelser${soek}`, { headers }), {
    params,
  });
  return { status: svar.status, ...(await svar.json()) };
}

/** Delivers three oppgaver about one virksomhet and one about another. */
async function lever() {
  const [eple, annen] = [verden.orgnr('eplepress'), verden.orgnr('as-ansatte')];
  const items = [
    ...['a', 'b', 'c'].map((eksternId) => item(eple, { eksternId, noekkel: null })),
    item(annen, { eksternId: 'd', noekkel: null }),
  ];
  const svar = LeveringsSvar.parse(await (await kall(PUT, { kropp: JSON.stringify(items) })).json());
  expect(svar.antall.lagret).toBe(items.length);
}

describe('the list of events', () => {
  it('is read page by page, and is empty after the last', async () => {
    await lever();
    const side = await spoer('?fraSekvensnummer=1&antall=3');
    expect(side.hendelser.map(({ sekvensnummer }: { sekvensnummer: number }) => sekvensnummer)).toEqual([
      1, 2, 3,
    ]);
    const resten = await spoer('?fraSekvensnummer=4');
    expect(resten.hendelser).toHaveLength(1);
    expect(HendelserSvar.safeParse({ hendelser: resten.hendelser }).error).toBeUndefined();
    expect(Object.keys(resten.hendelser[0])).toEqual([
      'sekvensnummer',
      'identifikator',
      'gjelderPeriode',
      'registreringstidspunkt',
      'hendelsetype',
    ]);
    expect(resten.hendelser[0]).toMatchObject({
      sekvensnummer: 4,
      gjelderPeriode: '2026',
      hendelsetype: 'NY',
    });
    expect((await spoer('?fraSekvensnummer=5')).hendelser).toEqual([]);
  });

  it('begins where a day in Oslo begins', async () => {
    expect(await spoer('?dato=2026-11-10', GET_START)).toMatchObject({ status: 200, sekvensnummer: null });
    await lever();
    expect(await spoer('?dato=2026-01-01', GET_START)).toMatchObject({ sekvensnummer: 1 });
    expect(await spoer('?dato=2199-01-01', GET_START)).toMatchObject({ sekvensnummer: null });
  });

  it.each([
    ['no number', '', 'fraSekvensnummer: mangler'],
    ['0', '?fraSekvensnummer=0', 'fraSekvensnummer: ugyldig-tall'],
    ['less than 0', '?fraSekvensnummer=-1', 'fraSekvensnummer: ugyldig-tall'],
    ['a number that is too large', '?fraSekvensnummer=9999999999999999', 'fraSekvensnummer: ugyldig-tall'],
    ['more than 10 000', '?fraSekvensnummer=1&antall=10001', 'antall: ugyldig-tall'],
    ['a number twice', '?fraSekvensnummer=1&fraSekvensnummer=2', 'fraSekvensnummer: '],
    ['an unknown parameter', '?fraSekvensnummer=1&sort=ned', 'sort: ukjent'],
  ])('is refused with %s', async (_navn, soek, melding) => {
    const svar = await spoer(soek);
    expect([svar.status, svar.kode]).toEqual([400, 'KAL-002']);
    expect(svar.melding).toContain(melding);
  });

  it.each(['', '?dato=2026-02-30', '?dato=10.11.2026'])('has no start at %j', async (soek) => {
    expect(await spoer(soek, GET_START)).toMatchObject({ status: 400, kode: 'KAL-002' });
  });

  it('is closed to a system that delivers for no kilde, and cannot be written to', async () => {
    expect(await spoer('?fraSekvensnummer=1', GET, 'skatteetaten-innkreving')).toMatchObject({
      status: 403,
      kode: 'KAL-006',
    });
    const svar = await POST(new Request('http://localhost/', { method: 'POST' }));
    expect([svar.status, svar.headers.get('Allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});
