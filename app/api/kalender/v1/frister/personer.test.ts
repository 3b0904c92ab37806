import { expect, it } from 'vitest';
import { listSpoersmaal } from '#dev/proeve/verden/list-spoersmaal';
import { iVerden } from '#dev/proeve/verden/verden';
import { toPersonId } from '#lib/adapters/kryptering';
import { prisma } from '#lib/data/klient';
import { iParter } from './test-parter';

const verden = iVerden([], { IDAG: '2026-11-10' });
const { fnr, spoer } = iParter(verden);

it("a foedselsnummer gives the calendar of the person's ENK, with the identifier of the request", async () => {
  const { status, kropp } = await spoer([fnr('eplepress')]);
  expect(status).toBe(200);
  const selv = await spoer([verden.orgnr('eplepress')]);
  expect(kropp.kalender.part).toMatchObject([{ part: { foedselsnummer: fnr('eplepress') } }]);
  expect(kropp.kalender.part[0].oppgave).toEqual(selv.kropp.kalender.part[0].oppgave);
});

it.each([
  ['who leads a company and owns no ENK', () => fnr('as-ansatte')],
  ['who represents nobody', () => fnr('ingen')],
  ['whose ENK has shared nothing', () => fnr('primaernaering')],
  ['that nobody is', () => '12848410045'],
])(
  'a person %s gets the same refusal as any without a sharing, and the number is not returned',
  async (_hvem, nummer) => {
    const alene = await spoer([nummer()]);
    expect([alene.status, alene.kropp.kode]).toEqual([403, 'KAL-007']);
    const blant = await spoer([verden.orgnr('eplepress'), nummer()]);
    expect([blant.status, blant.utelatt]).toEqual([200, 'part-2 KAL-007']);
    expect(JSON.stringify([alene, blant])).not.toContain(nummer());
    expect((await spoer([nummer()], 'regnskapssystem')).kropp.kode).toBe('KAL-006');
    expect((await spoer([nummer()], 'fremmed')).kropp.kode).toBe('KAL-022');
  },
);

it('for a caller that is not a partner, nobody is looked up in Altinn', async () => {
  const foer = verden.kallTil('altinn').length;
  expect((await spoer([fnr('nystartet')], 'fremmed')).kropp.kode).toBe('KAL-022');
  expect(verden.kallTil('altinn')).toHaveLength(foer);
});

it("a person and the person's ENK in one request are answered as two parts", async () => {
  const { kropp } = await spoer([fnr('eplepress'), verden.orgnr('eplepress')]);
  expect(kropp.kalender.part.map((ett: { part: unknown }) => ett.part)).toEqual([
    { foedselsnummer: fnr('eplepress') },
    { organisasjonsnummer: verden.orgnr('eplepress') },
  ]);
});

it('answers 503 when Altinn does not answer', async () => {
  await verden.bryt('altinn', '500');
  expect((await spoer([fnr('nystartet')])).status).toBe(503);
});

it('every person in a request is logged as a keyed hash, with or without an ENK', async () => {
  const numre = ['eplepress', 'ingen', 'primaernaering'].map(fnr);
  await spoer(numre);
  const rader = await prisma().innsynslogg.findMany({ where: { utfall: 'spurt' } });
  expect(rader.map((rad) => rad.gjelderPersonId).sort()).toEqual(numre.map(toPersonId).sort());
  expect(new Set(rader.map((rad) => rad.organisasjonsnummer))).toEqual(new Set([rader[0]?.consumer]));
  expect(
    JSON.stringify(rader, (_navn, verdi) => (typeof verdi === 'bigint' ? String(verdi) : verdi)),
  ).not.toMatch(new RegExp(numre.join('|')));
});

it('a person with an ENK and one without cause the same database queries', async () => {
  // The release of a call is sent with its answer, and may be counted with the next one.
  const tell = async (hvem: Parameters<typeof fnr>[0]) =>
    (await listSpoersmaal(() => spoer([fnr(hvem)]))).filter((sql) => !/UPDATE kallgrense SET/.test(sql));
  const uten = await tell('ingen');
  const med = await tell('primaernaering');
  expect(med).toEqual(uten);
  expect(med.length).toBeGreaterThan(0);
});
