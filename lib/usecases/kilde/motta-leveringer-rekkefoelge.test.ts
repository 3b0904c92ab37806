import { beforeEach, describe, expect, it } from 'vitest';
import { stokk, terning } from '#dev/omverden/felles/terning';
import { addKilde, SYSTEM } from '#dev/proeve/testdata/kilder';
import { addVirksomheter, type Item, makeMeldinger, toBunker } from '#dev/proeve/testdata/meldinger';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { LevertOppgaveSchema, toOppgaveInnhold } from '#lib/contract/kilder/levert-oppgave';
import { mottaLeveringer } from './motta-leveringer';

const verden = iVerden();
const NAA = tid('2026-11-10');
/** The number of simultaneous senders of a kilde. */
const SAMTIDIGE = 6;
let virksomheter: string[];

beforeEach(async () => {
  await addKilde();
  virksomheter = await addVirksomheter(verden.databaseUrl(), 20);
});

/** Delivers all calls with several senders at once. Returns the number of items by outcome. */
async function lever(bunker: readonly Item[][]): Promise<Record<string, number>> {
  const antall: Record<string, number> = {};
  const koe = bunker.values();
  const en = async () => {
    for (const items of koe) {
      const lest = items.map((item) => LevertOppgaveSchema.parse(item));
      const leveringer = lest.map((ett) => ({ ...ett, innhold: toOppgaveInnhold('mva', ett) }));
      for (const { utfall } of await mottaLeveringer(SYSTEM, 'mva', 'oppgave', leveringer, NAA)) {
        antall[utfall] = (antall[utfall] ?? 0) + 1;
      }
    }
  };
  await Promise.all(Array.from({ length: SAMTIDIGE }, en));
  return antall;
}

const lagret = () =>
  run(
    verden.databaseUrl(),
    `select organisasjonsnummer, ekstern_id, sekvensnummer::int, innhold ->> 'beloep' as beloep from levering
     order by organisasjonsnummer, ekstern_id`,
  );

describe('1 000 deliveries from several at once', () => {
  it.each([1, 2, 3])(
    'end the same in random order %i, in calls of any size, some of them twice',
    async (froe) => {
      const kast = terning(froe);
      const meldinger = makeMeldinger({ kilder: ['mva'], virksomheter, navn: 10, numre: 5 });
      const gjentatt = meldinger.filter(() => kast() < 0.2);
      const bunker = toBunker(stokk([...meldinger, ...gjentatt], kast), 150, kast);
      const antall = await lever(bunker);
      expect(antall.avvist).toBeUndefined();
      expect(await lagret()).toEqual(
        meldinger
          .filter(({ item }) => item.sekvensnummer === 5)
          .map(({ item }) => ({
            organisasjonsnummer: item.organisasjonsnummer,
            ekstern_id: item.eksternId,
            sekvensnummer: 5,
            beloep: '5',
          })),
      );
      // Delivering again changes nothing: the last of each is stored, and the rest is too old.
      const igjen = await lever(toBunker(stokk(meldinger, kast), 150, kast));
      expect(igjen).toEqual({ uendret: 200, foreldet: 800 });
    },
  );

  it('leave a list of events without a gap, with each change once', async () => {
    const kast = terning(4);
    const meldinger = makeMeldinger({ kilder: ['mva'], virksomheter, navn: 10, numre: 5 });
    const { lagret: antall = 0 } = await lever(toBunker(stokk(meldinger, kast), 40, kast));
    const hendelser = await run(
      verden.databaseUrl(),
      'select sekvensnummer::int, organisasjonsnummer, noekkel, endring from hendelse order by sekvensnummer',
    );
    expect(hendelser.map(({ sekvensnummer }) => sekvensnummer)).toEqual(hendelser.map((_, i) => i + 1));
    // An oppgave whose withdrawal arrives first causes no event.
    expect(hendelser.length).toBeLessThanOrEqual(antall);
    const naa = new Map<string, unknown>();
    for (const { organisasjonsnummer, noekkel, endring } of hendelser) {
      const { foer, etter } = endring as unknown as { foer: unknown; etter: unknown };
      expect(foer).toEqual(naa.get(`${organisasjonsnummer} ${noekkel}`) ?? null);
      naa.set(`${organisasjonsnummer} ${noekkel}`, etter);
    }
    expect([...naa.values()].filter((etter) => etter !== null)).toHaveLength(200);
  });
});
