import { describe, expect, it } from 'vitest';
import { FULLMAKTER } from '#dev/omverden/klienter';
import { hovedenhetNummer } from '#dev/omverden/scenarioer/nummer';
import { iHuskeklokke } from '#dev/proeve/verden/huskeklokke';
import { iVerden, LEDIG_ORGNR } from '#dev/proeve/verden/verden';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { askAltinn, type Tilgangsspoersmaal } from './altinn-pdp';

const verden = iVerden();
const spol = iHuskeklokke();

const [ALT, , BARE_KALENDER, ANNET] = FULLMAKTER.systembrukere;
function om(
  bruker: (typeof FULLMAKTER.systembrukere)[number] | undefined,
  endring: Partial<Tilgangsspoersmaal> = {},
): Tilgangsspoersmaal {
  const { systemuserId: systembruker = '', organisasjonsnummer } = bruker ?? {};
  if (!isOrganisasjonsnummer(organisasjonsnummer)) throw new RangeError('the register lacks an entry');
  return { systembruker, organisasjonsnummer, ressurs: 'ske-kalender', ...endring };
}
const spurt = () => verden.kallTil('altinn').filter((ett) => ett.endsWith('/authorize')).length;

describe('what Altinn says about a system user', () => {
  it('is yes for what it was approved for, and no for everything else', async () => {
    const spoersmaal = [
      om(ALT),
      om(ALT, { ressurs: 'ske-krav-og-betalinger' }),
      om(ALT, { organisasjonsnummer: om(BARE_KALENDER).organisasjonsnummer }),
      om(ALT, { organisasjonsnummer: LEDIG_ORGNR }),
      om(BARE_KALENDER),
      om(BARE_KALENDER, { ressurs: 'ske-krav-og-betalinger' }),
      om(ANNET),
      om(ALT),
    ];
    expect(await askAltinn(spoersmaal)).toEqual([true, true, false, false, true, false, false, true]);
    expect(spurt()).toBe(1);
  });

  it('is fetched for a thousand questions in ten calls', async () => {
    const numre = Array.from({ length: 999 }, (_, i) => hovedenhetNummer(i + 1)).filter(
      isOrganisasjonsnummer,
    );
    const svar = await askAltinn([
      ...numre.map((organisasjonsnummer) => om(ALT, { organisasjonsnummer })),
      om(ALT),
    ]);
    const ja = numre.filter((nummer) => nummer === om(ALT).organisasjonsnummer).length + 1;
    expect([svar.length, svar.at(-1), svar.filter(Boolean).length]).toEqual([1000, true, ja]);
    expect(spurt()).toBe(10);
  });

  it('does not depend on the order of the answers', async () => {
    await verden.setPdp({ feil: 'snudd' });
    expect(await askAltinn([om(ALT), om(ANNET), om(BARE_KALENDER)])).toEqual([true, false, true]);
  });

  it('is read however it is spelled', async () => {
    await verden.setPdp({ skrivemaate: 'camel' });
    expect(await askAltinn([om(ALT), om(ANNET)])).toEqual([true, false]);
  });

  it.each(['Deny', 'NotApplicable', 'Indeterminate', 'deny'])('is no when it is %j', async (avgjoerelse) => {
    await verden.setPdp({ avgjoerelse });
    expect(await askAltinn([om(ALT)])).toEqual([false]);
  });

  it.each(['', ' Permit', 'Permitted', 'true'])('is no answer when it is %j', async (avgjoerelse) => {
    await verden.setPdp({ avgjoerelse });
    await expect(askAltinn([om(ALT)])).rejects.toThrow('answered none');
  });

  it.each([
    [{ nivaa: '3' }, true],
    [{ nivaa: 2 }, true],
    [{ nivaa: '4' }, false],
    [{ nivaa: 4 }, false],
    [{ nivaa: 'hoeyt' }, false],
    [{ nivaa: ' ' }, false],
    [{ nivaa: null }, false],
    [{ nivaa: '4', nivaaOrg: '3' }, true],
    [{ nivaa: '2', nivaaOrg: '4' }, false],
  ])('honours the level of authentication %j: %j', async (stilling, tillatt) => {
    await verden.setPdp(stilling);
    expect(await askAltinn([om(ALT)])).toEqual([tillatt]);
  });

  it('is remembered for a minute, both yes and no', async () => {
    await askAltinn([om(ALT), om(ANNET)]);
    await verden.setPdp({ trukket: [om(ALT).systembruker] });
    await spol(59_000);
    expect(await askAltinn([om(ALT), om(ANNET)])).toEqual([true, false]);
    expect(spurt()).toBe(1);
    await spol(2_000);
    expect(await askAltinn([om(ALT), om(ANNET)])).toEqual([false, false]);
    expect(spurt()).toBe(2);
  });

  it.each(['500', 'soeppel', 'nede'] as const)(
    'is no answer when it is %s, and is asked for again',
    async (modus) => {
      await verden.bryt('altinn', modus);
      await expect(askAltinn([om(ALT)])).rejects.toMatchObject({ name: 'UtenforError' });
      await verden.bryt('altinn', 'ok');
      expect(await askAltinn([om(ALT)])).toEqual([true]);
    },
  );

  it('a missing one is neither yes nor no, does not affect the others, and is asked for again', async () => {
    await verden.setPdp({ feil: 'utelatt' });
    expect(await askAltinn([om(ALT), om(ANNET)])).toEqual([true, null]);
    await verden.setPdp({});
    expect(await askAltinn([om(ALT), om(ANNET)])).toEqual([true, false]);
    expect(spurt()).toBe(2);
  });

  it('is a failure when all of it is missing', async () => {
    await verden.setPdp({ feil: 'utelatt' });
    await expect(askAltinn([om(ALT)])).rejects.toThrow('answered none');
  });

  it('causes no call when there are no questions', async () => {
    expect(await askAltinn([])).toEqual([]);
    expect(verden.kallTil('altinn')).toEqual([]);
  });
});
