import { describe, expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { chooseVirksomhet } from './choose-virksomhet';
import { endSesjon } from './end-sesjon';
import { getRepresentert } from './get-representert';
import { getSesjon } from './get-sesjon';

const verden = iVerden();

describe('chooseVirksomhet', () => {
  it('is remembered in the session with the name of the person, and can be changed', async () => {
    const { aktoer, sesjon, token } = await verden.loggInn('to-virksomheter');
    expect(sesjon).toMatchObject({ organisasjonsnummer: null, navn: null });
    for (const nr of [0, 1]) {
      await chooseVirksomhet(aktoer, sesjon.tokenHash, verden.orgnr('to-virksomheter', nr));
      expect(await getSesjon(token)).toMatchObject({
        organisasjonsnummer: verden.orgnr('to-virksomheter', nr),
        navn: 'Marit Johnsen',
      });
    }
  });

  it('one that is refused leaves the choice as it was', async () => {
    const { aktoer, sesjon, token } = await verden.loggInn('to-virksomheter');
    await chooseVirksomhet(aktoer, sesjon.tokenHash, verden.orgnr('to-virksomheter'));
    const velg = chooseVirksomhet(aktoer, sesjon.tokenHash, verden.orgnr('eplepress'));
    await expect(velg).rejects.toMatchObject({ code: 'ikke-tilgang' });
    expect((await getSesjon(token))?.organisasjonsnummer).toBe(verden.orgnr('to-virksomheter'));
  });

  it('does not bring back a session that has just ended, nor touch another one of the same person', async () => {
    const [ene, andre] = [await verden.loggInn('eplepress'), await verden.loggInn('eplepress')];
    await endSesjon(ene.token);
    await chooseVirksomhet(ene.aktoer, ene.sesjon.tokenHash, verden.orgnr('eplepress'));
    expect(await run(verden.databaseUrl(), 'select token_hash, organisasjonsnummer from sesjon')).toEqual([
      { token_hash: andre.sesjon.tokenHash, organisasjonsnummer: null },
    ]);
  });
});

describe('getRepresentert', () => {
  it.each([
    ['eplepress', 0, { navn: 'NORDMANN EPLEPRESS', enhetstype: 'ENK', hele: true, andre: [] }],
    [
      'to-virksomheter',
      1,
      {
        navn: 'GLAD GRUNDIG GREVLING AS',
        enhetstype: 'AS',
        hele: true,
        andre: [expect.objectContaining({ navn: 'LYSTIG LAKS LYDBØKER', enhetstype: 'ENK' })],
      },
    ],
    [
      'loennsmedarbeider',
      0,
      {
        navn: 'SNILL OG SNAR SNEKKER AS',
        enhetstype: 'AS',
        hele: false,
        andre: [expect.objectContaining({ navn: 'MUNTER MEIS MASKIN AS' })],
      },
    ],
    // Only a name in a list: it cannot be chosen.
    ['to-virksomheter', 2, null],
  ])('%s (%i)', async (id, nr, svar) => {
    expect(await getRepresentert(await verden.aktoerFor(id), verden.orgnr(id, nr))).toEqual(svar);
  });

  it('lists the first nine of the others by name', async () => {
    const aktoer = await verden.aktoerFor('regnskapsfoerer');
    const svar = await getRepresentert(aktoer, verden.orgnr('regnskapsfoerer', 0));
    const navnene = svar?.andre.map(({ navn }) => navn) ?? [];
    expect(navnene.length).toBe(9);
    expect(navnene).toEqual(navnene.toSorted((a, b) => a.localeCompare(b, 'nb')));
  });

  it('is nobody for one who has chosen nobody, or has chosen somebody else’s', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    expect(await getRepresentert(aktoer, null)).toBeNull();
    expect(verden.kall).toEqual([]);
    expect(await getRepresentert(aktoer, verden.orgnr('as-ansatte'))).toBeNull();
  });

  it('is nobody when Altinn does not answer: the page below says why', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await verden.bryt('altinn', 'nede');
    expect(await getRepresentert(aktoer, verden.orgnr('eplepress'))).toBeNull();
  });
});
