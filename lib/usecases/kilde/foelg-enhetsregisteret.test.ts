import { beforeEach, describe, expect, it } from 'vitest';
import { dump } from '#dev/proeve/verden/tabeller';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { isUtenforError } from '#lib/adapters/hent';
import { findVirksomhet } from '#lib/data/virksomhet';
import { readVirksomhet } from '#lib/usecases/grunnlag/read-virksomhet';
import { type Fulgt, foelgEnhetsregisteret } from './foelg-enhetsregisteret';

const verden = iVerden();
/** The stand-in dates its feed by the clock of the machine, so this is well before that. */
const begynnelsen = tid('2019-01-01');
const dag1 = tid('2026-11-10');
const senere = tid('2026-11-10', '13:00:00');

const eplepress = () => verden.orgnr('eplepress');
const kraake = () => verden.orgnr('as-ansatte');

/** Runs until nothing is left, as the job does. */
async function foelg(naa = senere): Promise<Omit<Fulgt, 'mer'>> {
  const sum = { lest: 0, endret: 0 };
  for (let mer = true; mer; ) {
    const fulgt = await foelgEnhetsregisteret(naa);
    mer = fulgt.mer;
    sum.lest += fulgt.lest;
    sum.endret += fulgt.endret;
  }
  return sum;
}

const spurtOmEnheter = () =>
  verden.kallTil('enhetsregisteret').filter((kall) => !kall.includes('oppdateringer'));
const siste = async () => (await run(verden.databaseUrl(), 'select siste from registerpeker'))[0]?.siste;
const navnPaa = async (orgnr = eplepress()) => (await findVirksomhet(orgnr))?.virksomhet.navn;

beforeEach(async () => {
  await foelg(begynnelsen);
  await readVirksomhet(eplepress(), dag1);
  verden.kall.length = 0;
});

describe('a change', () => {
  it('arrives, and is fresh from then on', async () => {
    await verden.endreEnhet(eplepress(), { navn: 'NYTT NAVN' });
    expect(await foelg()).toEqual({ lest: 1, endret: 1 });
    expect((await findVirksomhet(eplepress()))?.virksomhet).toMatchObject({
      navn: 'NYTT NAVN',
      hentet: senere.naa,
    });
    verden.kall.length = 0;
    expect(await readVirksomhet(eplepress(), senere)).toMatchObject({ utdatert: false });
    expect(verden.kall).toEqual([]);
  });

  it('of what is none of ours is no change, and is read once', async () => {
    await verden.meld({ organisasjonsnummer: eplepress(), antall: 5 });
    expect(await foelg()).toEqual({ lest: 1, endret: 0 });
    expect(spurtOmEnheter()).toHaveLength(1);
  });

  it('of a virksomhet we do not know is passed over', async () => {
    await verden.endreEnhet(kraake(), { navn: 'UKJENT FOR OSS AS' });
    expect(await foelg()).toEqual({ lest: 0, endret: 0 });
    expect(spurtOmEnheter()).toEqual([]);
    expect(await findVirksomhet(kraake())).toBeNull();
  });

  it.each([
    ['Fjernet', { tilstand: 'fjernet' }],
    ['unknown all of a sudden', { tilstand: 'ukjent' }],
  ])('%s: what was known stands, and it is not asked for over and over', async (_hva, endring) => {
    await verden.endreEnhet(eplepress(), endring);
    await verden.meld({ organisasjonsnummer: eplepress() });
    await foelg();
    await foelg();
    expect(spurtOmEnheter()).toHaveLength(1);
    expect(await navnPaa()).toBe('NORDMANN EPLEPRESS');
  });
});

describe('the feed', () => {
  it('is read from the day of the first run, before anything is known', async () => {
    await run(verden.databaseUrl(), 'delete from registerpeker');
    await foelgEnhetsregisteret(tid('2099-01-01'));
    expect(verden.kallTil('enhetsregisteret')).toEqual([
      expect.stringContaining('dato=2099-01-01T00%3A00%3A00.000Z'),
    ]);
    // Nothing had changed that day. The next day, the days between must not be lost.
    verden.kall.length = 0;
    await foelgEnhetsregisteret(tid('2099-01-02'));
    expect(verden.kallTil('enhetsregisteret')).toEqual([expect.stringContaining('dato=2099-01-01')]);
  });

  it('is read part by part, and never so far into one answer that the register refuses', async () => {
    await verden.meld({ organisasjonsnummer: kraake(), antall: 250 });
    await foelg();
    const spurt = verden.kallTil('enhetsregisteret');
    expect(spurt).toHaveLength(4);
    expect(spurt.every((kall) => kall.includes('size=100&oppdateringsid=') && !kall.includes('page='))).toBe(
      true,
    );
  });

  it('with a tail that stands still is read to its end, and the end is no change', async () => {
    await verden.meld({ organisasjonsnummer: eplepress(), hale: true });
    expect(await foelg()).toEqual({ lest: 1, endret: 0 });
    const foer = await siste();
    expect(await foelg()).toEqual({ lest: 0, endret: 0 });
    expect(await siste()).toBe(foer);
  });
});

describe('the register fails', () => {
  it.each(['nede', '500', 'soeppel'] as const)(
    '%s: what was known stands, and the change arrives later',
    async (modus) => {
      await verden.endreEnhet(eplepress(), { navn: 'NYTT NAVN' });
      const foer = await dump(verden.databaseUrl());
      await verden.bryt('enhetsregisteret', modus);
      await expect(foelg()).rejects.toSatisfy(isUtenforError);
      expect(await dump(verden.databaseUrl())).toBe(foer);
      await verden.bryt('enhetsregisteret', 'ok');
      expect(await foelg()).toEqual({ lest: 1, endret: 1 });
      expect(await navnPaa()).toBe('NYTT NAVN');
    },
  );

  it('for one: the others are updated, that one is utdatert, and is updated later', async () => {
    await readVirksomhet(kraake(), dag1);
    await verden.endreEnhet(eplepress(), { organisasjonsform: { kode: 17 } });
    await verden.endreEnhet(kraake(), { navn: 'NY KRÅKE AS' });
    await expect(foelg()).rejects.toSatisfy(isUtenforError);
    expect(await navnPaa(kraake())).toBe('NY KRÅKE AS');
    expect(await readVirksomhet(eplepress(), senere)).toMatchObject({
      utdatert: true,
      virksomhet: { navn: 'NORDMANN EPLEPRESS', hentet: dag1.naa },
    });
    await verden.endreEnhet(eplepress(), { navn: 'NYTT NAVN', organisasjonsform: { kode: 'ENK' } });
    expect(await foelg()).toMatchObject({ endret: 1 });
    expect(await readVirksomhet(eplepress(), senere)).toMatchObject({ utdatert: false });
  });

  it('for one with an announced change: a reader gets the change as soon as the register answers', async () => {
    await verden.endreEnhet(eplepress(), { navn: 'NYTT NAVN' });
    await foelgEnhetsregisteret(senere, AbortSignal.abort());
    expect((await readVirksomhet(eplepress(), senere)).virksomhet.navn).toBe('NYTT NAVN');
    verden.kall.length = 0;
    await foelg();
    expect(spurtOmEnheter()).toEqual([]);
  });
});

describe('interrupted or twice', () => {
  it('stopped when the change is noted and not read: read the next time', async () => {
    await verden.endreEnhet(eplepress(), { navn: 'NYTT NAVN' });
    expect(await foelgEnhetsregisteret(senere, AbortSignal.abort())).toMatchObject({ lest: 0 });
    expect(await navnPaa()).toBe('NORDMANN EPLEPRESS');
    expect(await foelg()).toEqual({ lest: 1, endret: 1 });
    expect(await navnPaa()).toBe('NYTT NAVN');
  });

  it('killed before the pointer moved: the same part again changes nothing more', async () => {
    const foer = await siste();
    await verden.endreEnhet(eplepress(), { navn: 'NYTT NAVN' });
    await foelg();
    const etter = await siste();
    await run(verden.databaseUrl(), `update registerpeker set siste = ${foer}`);
    expect(await foelg()).toEqual({ lest: 1, endret: 0 });
    expect(await siste()).toBe(etter);
  });

  it('five at once end where one does', async () => {
    await readVirksomhet(kraake(), dag1);
    await verden.endreEnhet(eplepress(), { navn: 'NYTT NAVN' });
    await verden.endreEnhet(kraake(), { navn: 'NY KRÅKE AS' });
    await Promise.all(Array.from({ length: 5 }, () => foelg()));
    expect([await navnPaa(), await navnPaa(kraake())]).toEqual(['NYTT NAVN', 'NY KRÅKE AS']);
    verden.kall.length = 0;
    expect(await foelg()).toEqual({ lest: 0, endret: 0 });
    expect(verden.kallTil('enhetsregisteret')).toHaveLength(1);
    const doble = await run(
      verden.databaseUrl(),
      `select navn from forhold where opphav = 'enhetsregisteret' group by organisasjonsnummer, navn, verdi, fra_og_med having count(*) > 1`,
    );
    expect(doble).toEqual([]);
  });
});
