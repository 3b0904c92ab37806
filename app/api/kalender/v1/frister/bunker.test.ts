import { expect, it } from 'vitest';
import { hovedenhetNummer } from '#dev/omverden/scenarioer/nummer';
import { iVerden } from '#dev/proeve/verden/verden';
import { prisma } from '#lib/data/klient';
import { iParter } from './test-parter';

/** More parts than are read at a time: three bunches, the last one not full. */
const ANTALL = 620;

const verden = iVerden([], { IDAG: '2026-11-10' });
const { fnr, spoer } = iParter(verden);
/** Numbers that have shared nothing. */
const fremmede = Array.from({ length: ANTALL }, (_, nr) => hovedenhetNummer(nr + 300));

const withPart = (plass: number, nr: string) => fremmede.map((ett, i) => (i === plass ? nr : ett));

it.each([0, 249, 250, 500, ANTALL - 1])(
  'the only part that is shared is found, as number %i of many',
  async (plass) => {
    const { status, utelatt, ufullstendig, kropp } = await spoer(withPart(plass, verden.orgnr('eplepress')));
    expect(status).toBe(200);
    const parter = kropp.kalender.part as { part: unknown }[];
    expect(parter.map(({ part }) => part)).toEqual([{ organisasjonsnummer: verden.orgnr('eplepress') }]);
    // The header has room for the first ones, and says how many more there are.
    const [siste = '', ...nevnt] = (utelatt ?? '').split(', ').reverse();
    expect(nevnt.length + Number(siste)).toBe(ANTALL - 1);
    expect(nevnt.at(-1)).toBe(`${fremmede[plass === 0 ? 1 : 0]} KAL-007`);
    // Few enough to be evaluated.
    expect(ufullstendig).not.toBe('ikke-vurdert');
  },
);

it('each is written once to the access log, and a person is named by position in the request', async () => {
  const numre = withPart(300, fnr('eplepress')).map((nr, i) => (i === 2 ? fnr('ingen') : nr));
  const { utelatt, kropp } = await spoer(numre);
  expect(kropp.kalender.part).toMatchObject([{ part: { foedselsnummer: fnr('eplepress') } }]);
  expect((utelatt ?? '').split(', ')).toContain('part-3 KAL-007');
  const logget = await prisma().innsynslogg.groupBy({ by: ['utfall'], _count: true });
  expect(Object.fromEntries(logget.map(({ utfall, _count }) => [utfall, _count]))).toMatchObject({
    gitt: 1,
    spurt: 2,
  });
  expect(logget.reduce((sum, { _count }) => sum + _count, 0)).toBe(ANTALL - 2 + 1 + 2);
});

it('when all are left out, the code of the first is the answer', async () => {
  const { status, kropp } = await spoer(fremmede);
  expect([status, kropp.kode]).toEqual([403, 'KAL-007']);
});
