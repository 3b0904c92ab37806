import { describe, expect, it } from 'vitest';
import type { Modus } from '#dev/omverden/felles/bryter';
import { dump } from '#dev/proeve/verden/tabeller';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { readVirksomhet } from './read-virksomhet';

const verden = iVerden();
const dag1 = tid('2026-11-10');
const dag3 = tid('2026-11-12');

const eplepress = () => verden.orgnr('eplepress');

const BRUDD: [hva: string, modus: Modus, forsinkelseMs?: number][] = [
  ['is down', 'nede'],
  ['answers 500', '500'],
  ['answers rubbish', 'soeppel'],
  ['is slower than five seconds', 'treg', 7_000],
];

/** Answers with status 200 that are about another virksomhet, or are not an enhet. */
const FEIL_FORM: [hva: string, endring: Record<string, unknown>][] = [
  ['another organisasjonsnummer', { organisasjonsnummer: '310088730' }],
  ['no organisasjonsform', { organisasjonsform: null }],
  ['an organisasjonsform without a code', { organisasjonsform: { kode: 7 } }],
];

describe('the register fails before it has ever answered', () => {
  it.each(BRUDD)('%s: register-utilgjengelig, and nothing is stored', async (_hva, modus, forsinkelse) => {
    const foer = await dump(verden.databaseUrl());
    await verden.bryt('enhetsregisteret', modus, forsinkelse);
    await expect(readVirksomhet(eplepress(), dag1)).rejects.toMatchObject({ code: 'register-utilgjengelig' });
    expect(await dump(verden.databaseUrl())).toBe(foer);
  });

  it.each(FEIL_FORM)(
    'it answers with %s: register-utilgjengelig, and nothing is stored',
    async (_hva, endring) => {
      const foer = await dump(verden.databaseUrl());
      await verden.endreEnhet(eplepress(), endring);
      await expect(readVirksomhet(eplepress(), dag1)).rejects.toMatchObject({
        code: 'register-utilgjengelig',
      });
      expect(await dump(verden.databaseUrl())).toBe(foer);
    },
  );
});

describe('the register fails when it has answered before', () => {
  it.each(BRUDD)(
    '%s: what was known is given, unchanged, and said to be old',
    async (_hva, modus, forsinkelse) => {
      const { utdatert: _, ...kjent } = await readVirksomhet(eplepress(), dag1);
      const foer = await dump(verden.databaseUrl());
      await verden.bryt('enhetsregisteret', modus, forsinkelse);
      expect(await readVirksomhet(eplepress(), dag3)).toEqual({ ...kjent, utdatert: true });
      expect(await dump(verden.databaseUrl())).toBe(foer);
    },
  );

  it.each([
    ...FEIL_FORM,
    ['that it no longer knows it (404)', { tilstand: 'ukjent' }],
    ['that it has been removed (410)', { tilstand: 'fjernet' }],
  ] satisfies typeof FEIL_FORM)(
    'it answers with %s: what was known stands, and is said to be old',
    async (_hva, endring) => {
      const { utdatert: _, ...kjent } = await readVirksomhet(eplepress(), dag1);
      const foer = await dump(verden.databaseUrl());
      await verden.endreEnhet(eplepress(), endring);
      expect(await readVirksomhet(eplepress(), dag3)).toEqual({ ...kjent, utdatert: true });
      expect(await dump(verden.databaseUrl())).toBe(foer);
    },
  );

  it('it is not asked while what is known is fresh, so nobody notices', async () => {
    await readVirksomhet(eplepress(), dag1);
    await verden.bryt('enhetsregisteret', 'nede');
    expect((await readVirksomhet(eplepress(), dag1)).utdatert).toBe(false);
  });

  it('it is back: asked anew, and no longer old', async () => {
    await readVirksomhet(eplepress(), dag1);
    await verden.bryt('enhetsregisteret', '500');
    await readVirksomhet(eplepress(), dag3);
    await verden.bryt('enhetsregisteret', 'ok');
    expect(await readVirksomhet(eplepress(), dag3)).toMatchObject({
      utdatert: false,
      virksomhet: { hentet: dag3.naa },
    });
  });
});
