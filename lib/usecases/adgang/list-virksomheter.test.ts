import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Modus } from '#dev/omverden/felles/bryter';
import { OM_EN_VIRKSOMHET } from '#dev/proeve/testdata/brukstilfeller';
import { eplepressRegnskap } from '#dev/proeve/testdata/test-scenarioer';
import { dump, withoutTabeller } from '#dev/proeve/verden/tabeller';
import { iVerden } from '#dev/proeve/verden/verden';
import { glemVirksomheter, listVirksomheter } from './list-virksomheter';
import { requireTilgang } from './require-tilgang';

const MINUTT = 60_000;
/** A copy, so that a test can remove its power. */
const regnskap = structuredClone(eplepressRegnskap);
const verden = iVerden([regnskap]);

afterEach(() => vi.restoreAllMocks());

/** Moves the clock that caches use. They remember the time for a millisecond, so this waits that long. */
async function spol(millisekunder: number): Promise<void> {
  const ekte = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => ekte() + millisekunder);
  await new Promise((ferdig) => setTimeout(ferdig, 10));
}

const spurt = () => verden.kallTil('altinn').filter((kall) => kall.includes('/authorizedparties'));

it('gives the name of the person and every virksomhet, with those that can be chosen marked', async () => {
  const { navn, virksomheter } = await listVirksomheter(await verden.aktoerFor('to-virksomheter'));
  expect(navn).toBe('Marit Johnsen');
  expect(virksomheter.map(({ navn, kanVelges }) => [navn, kanVelges])).toEqual([
    ['LYSTIG LAKS LYDBØKER', true],
    ['GLAD GRUNDIG GREVLING AS', true],
    ['MEKTIG FJERN MOSKUS AS', false],
  ]);
  expect(virksomheter.map(({ underenheter }) => underenheter.map(({ navn }) => navn))).toEqual([
    [],
    ['GLAD GRUNDIG GREVLING AVD TRONDHEIM'],
    ['MEKTIG FJERN MOSKUS AVD BERGEN'],
  ]);
});

it('gives only the name of one who represents none', async () => {
  const ingen = await listVirksomheter(await verden.aktoerFor('ingen'));
  expect(ingen).toEqual({ navn: 'Nina Olsen', virksomheter: [], uleselige: 0, lest: expect.any(Date) });
});

describe('the cache', () => {
  it('asks Altinn once, and never about the number in the address', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const foerste = await listVirksomheter(aktoer);
    expect(await listVirksomheter(aktoer)).toEqual(foerste);
    expect(spurt()).toHaveLength(1);
    expect(verden.kall.join()).not.toMatch(/\d{11}/);
  });

  it.each([
    ['just under five minutes', 5 * MINUTT - 1_000, 1],
    ['five minutes', 5 * MINUTT + 1_000, 2],
  ])('after %s', async (_naar, alder, antall) => {
    const aktoer = await verden.aktoerFor('eplepress');
    await listVirksomheter(aktoer);
    await spol(alder);
    await listVirksomheter(aktoer);
    expect(spurt()).toHaveLength(antall);
  });

  it('does not live longer by being used', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await listVirksomheter(aktoer);
    for (const alder of [2, 4]) {
      await spol(alder * MINUTT);
      await listVirksomheter(aktoer);
      vi.restoreAllMocks();
    }
    await spol(5 * MINUTT + 1_000);
    await listVirksomheter(aktoer);
    expect(spurt()).toHaveLength(2);
  });

  it('several who ask before the answer has come share it', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const svar = await Promise.all(Array.from({ length: 20 }, () => listVirksomheter(aktoer)));
    expect(new Set(svar.map(({ navn }) => navn))).toEqual(new Set(['Kari Nordmann']));
    expect(spurt()).toHaveLength(1);
  });

  it('an answer on its way when the person is forgotten is given, and not remembered', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await verden.bryt('altinn', 'treg', 300);
    const paaVei = listVirksomheter(aktoer);
    glemVirksomheter(aktoer.personId);
    expect((await paaVei).navn).toBe('Kari Nordmann');
    const foer = spurt().length;
    await verden.bryt('altinn', 'ok');
    await listVirksomheter(aktoer);
    expect(spurt()).toHaveLength(foer + 1);
  });

  it('is one per person', async () => {
    const [eplepress, annen] = [await verden.aktoerFor('eplepress'), await verden.aktoerFor('mva-aar')];
    await listVirksomheter(eplepress);
    const { virksomheter } = await listVirksomheter(annen);
    expect(virksomheter.map(({ navn }) => navn)).toEqual(['LUN LOMVI KERAMIKK']);
    expect(spurt()).toHaveLength(2);
  });

  it('is cleared on request, and by a new login', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await listVirksomheter(aktoer);
    glemVirksomheter(aktoer.personId);
    await listVirksomheter(aktoer);
    expect(spurt()).toHaveLength(2);
    await listVirksomheter(await verden.aktoerFor('eplepress'));
    expect(spurt()).toHaveLength(3);
  });

  it('a power taken away in Altinn is gone after five minutes at the latest', async () => {
    const aktoer = await verden.aktoerFor(regnskap.id);
    const orgnr = verden.orgnr(regnskap.id);
    await requireTilgang(aktoer, orgnr);
    const [virksomhet] = regnskap.virksomheter;
    Object.assign(virksomhet ?? {}, { roller: [], tilgangspakker: [] });
    await spol(5 * MINUTT + 1_000);
    await expect(requireTilgang(aktoer, orgnr)).rejects.toMatchObject({ code: 'ikke-tilgang' });
  });
});

describe('when Altinn does not give a usable answer', () => {
  it.each<[string, Modus, number?]>([
    ['is down', 'nede'],
    ['answers 500', '500'],
    ['answers rubbish', 'soeppel'],
    ['is slower than ten seconds', 'treg', 12_000],
  ])('and %s, nobody gets anything', async (_hva, modus, forsinkelse) => {
    const innlogget = await verden.loggInn('eplepress');
    const foer = await dump(verden.databaseUrl());
    await verden.bryt('altinn', modus, forsinkelse);
    await withoutTabeller(verden.databaseUrl(), () =>
      Promise.all(
        Object.values(OM_EN_VIRKSOMHET).map((bruk) =>
          expect(bruk(innlogget, verden.orgnr('eplepress'))).rejects.toMatchObject({
            code: 'altinn-utilgjengelig',
          }),
        ),
      ),
    );
    expect(await dump(verden.databaseUrl())).toBe(foer);
    expect(verden.kallTil('enhetsregisteret')).toEqual([]);
  });

  it('an answer that is late but not too late, is used', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await verden.bryt('altinn', 'treg', 300);
    expect((await listVirksomheter(aktoer)).virksomheter).toHaveLength(1);
  });

  it('no answer is not remembered: the next one that comes counts', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await verden.bryt('altinn', '500');
    await expect(listVirksomheter(aktoer)).rejects.toMatchObject({ code: 'altinn-utilgjengelig' });
    await verden.bryt('altinn', 'ok');
    expect((await listVirksomheter(aktoer)).virksomheter).toHaveLength(1);
  });

  it('what was remembered is still used, and not a second longer than five minutes', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await listVirksomheter(aktoer);
    await verden.bryt('altinn', 'nede');
    expect((await listVirksomheter(aktoer)).virksomheter).toHaveLength(1);
    await spol(5 * MINUTT + 1_000);
    await expect(listVirksomheter(aktoer)).rejects.toMatchObject({ code: 'altinn-utilgjengelig' });
  });

  it('a session whose number cannot be decrypted is a bug, and not an empty list', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const pidKryptert = aktoer.pidKryptert.map((byte, nr) => (nr === 20 ? byte ^ 1 : byte));
    const svar = listVirksomheter({ ...aktoer, pidKryptert });
    await expect(svar).rejects.not.toHaveProperty('code', 'altinn-utilgjengelig');
    await expect(svar).rejects.toThrow('unable to authenticate');
    expect(verden.kall).toEqual([]);
  });
});
