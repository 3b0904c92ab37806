import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, LEDIG_ORGNR, tid } from '#dev/proeve/verden/verden';
import type { Forhold } from '#lib/domain/virksomhet/forhold';
import { d, forhold } from '#lib/domain/virksomhet/test-forhold';
import { changeBrukerForhold, findForhold, toForholdRad } from './forhold';
import { findVirksomhet, replaceRegisteropplysninger, type Virksomhet } from './virksomhet';

const verden = iVerden();
const endre = (orgnr: typeof LEDIG_ORGNR, hvordan: Parameters<typeof changeBrukerForhold>[1]) =>
  changeBrukerForhold(orgnr, hvordan, tid('2026-11-10').naa);
const ORGNR = LEDIG_ORGNR;

const loennsdag = (verdi: number | 'siste', annet: { fra?: string; til?: string } = {}) =>
  forhold('loennsdag', verdi, { registrert: '2026-11-10', ...annet });
const ugyldig = { ...loennsdag(5), registrert: null } as Forhold;
const virksomhet = (endring: Partial<Virksomhet> = {}): Virksomhet => ({
  organisasjonsnummer: ORGNR,
  navn: 'PRØVE AS',
  organisasjonsform: 'AS',
  slettet: null,
  hentet: tid('2026-11-10').naa,
  ...endring,
});

describe('what is stored comes back as it was', () => {
  it.each<Forhold>([
    loennsdag(1),
    loennsdag('siste'),
    loennsdag(31, { fra: '2026-01-01', til: '2026-12-31' }),
    forhold('arbeidsgiver', false, { registrert: '1900-01-01', fra: '1900-01-01' }),
    forhold('arbeidsgiver', true, { registrert: '2199-12-31', til: '2199-12-31' }),
    // The days summer time begins and ends, and the days around a new year.
    forhold('mvaTermin', 'aar', { registrert: '2026-03-29', fra: '2026-10-25' }),
    forhold('regnskapsaarSlutt', '06-30', { registrert: '2026-12-31', fra: '2027-01-01' }),
  ])('%j', async (ett) => {
    await endre(ORGNR, () => ({ navn: ['loennsdag'], forhold: [ett] }));
    expect(await findForhold(ORGNR)).toEqual([ett]);
  });
});

it('comes in order of time within a name: since always first', async () => {
  const alle = [loennsdag(3, { fra: '2027-01-01' }), loennsdag(1), loennsdag(2, { fra: '2026-01-01' })];
  await endre(ORGNR, () => ({ navn: ['loennsdag'], forhold: alle }));
  expect((await findForhold(ORGNR)).map(({ verdi }) => verdi)).toEqual([1, 2, 3]);
});

it('what only the law says is never stored', () => {
  expect(() => toForholdRad(ORGNR, ugyldig)).toThrow(TypeError);
});

it('an unknown name or opphav is skipped', async () => {
  await endre(ORGNR, () => ({ navn: [], forhold: [loennsdag(1)] }));
  for (const [navn, opphav] of [
    ['utgaatt', 'bruker'],
    ['arbeidsgiver', 'et-annet-register'],
  ]) {
    await run(
      verden.databaseUrl(),
      `insert into forhold values ('${ORGNR}', '${randomUUID()}', '${navn}', 'true', null, null, '${opphav}', '2026-01-01')`,
    );
  }
  expect(await findForhold(ORGNR)).toEqual([loennsdag(1)]);
});

/** Stores an answer with exactly these forhold, whatever was stored. */
async function lagre(endring: Partial<Virksomhet>, ...forhold: Forhold[]) {
  const ny = virksomhet(endring);
  return (await replaceRegisteropplysninger(ny, () => ({ forhold, slettet: ny.slettet }))).endring;
}

describe('changeBrukerForhold', () => {
  it('replaces the names it is given, of the user and of this virksomhet only', async () => {
    const register = forhold('arbeidsgiver', true, { opphav: 'enhetsregisteret', registrert: '2026-11-10' });
    await lagre({}, register);
    const svart = forhold('arbeidsgiver', false, { registrert: '2026-11-10' });
    await endre(ORGNR, () => ({ navn: [], forhold: [svart, loennsdag(1)] }));
    const annen = verden.orgnr('as-ansatte');
    const annenFoer = await findForhold(annen);
    await endre(ORGNR, () => ({
      navn: ['loennsdag', 'arbeidsgiver'],
      forhold: [loennsdag(2)],
    }));
    expect(await findForhold(ORGNR)).toEqual([register, loennsdag(2)]);
    expect(await findForhold(annen)).toEqual(annenFoer);
  });

  it('replaces all or nothing', async () => {
    await endre(ORGNR, () => ({ navn: [], forhold: [loennsdag(1)] }));
    const forLang = { ...loennsdag(2), fraOgMed: '2026-99-99' } as unknown as Forhold;
    await expect(
      endre(ORGNR, () => ({ navn: ['loennsdag'], forhold: [loennsdag(3), forLang] })),
    ).rejects.toThrow();
    expect(await findForhold(ORGNR)).toEqual([loennsdag(1)]);
  });
});

describe('replaceRegisteropplysninger', () => {
  it('comes back as it was, and once more replaces it', async () => {
    expect(await findVirksomhet(ORGNR)).toBeNull();
    for (const ny of [virksomhet(), virksomhet({ navn: 'NY AS', slettet: d('2026-06-30') })]) {
      await lagre(ny);
      expect(await findVirksomhet(ORGNR)).toEqual({ virksomhet: ny, meldtEndring: null });
    }
    expect(await run(verden.databaseUrl(), 'select * from virksomhet')).toHaveLength(1);
  });

  it('says whether anything changed; the day we learned it is no change', async () => {
    const drift = (registrert: string, annet: { til?: string } = {}) =>
      forhold('drift', true, { opphav: 'enhetsregisteret', registrert, ...annet });
    const slutt = { til: '2026-11-30' };
    const form = forhold('organisasjonsform', 'AS', { opphav: 'enhetsregisteret', registrert: '2026-11-10' });
    expect(await lagre({}, drift('2026-11-10'), form)).toBe('ny');
    expect(await lagre({ hentet: new Date('2026-11-12') }, form, drift('2026-11-12'))).toBe('uendret');
    expect(await lagre({}, form, drift('2026-11-12', slutt))).toBe('endret');
    expect(await lagre({}, drift('2026-11-12', slutt))).toBe('endret');
    expect(await lagre({ slettet: d('2026-11-30') }, drift('2026-11-12', slutt))).toBe('endret');
    expect(await lagre({ navn: 'NY AS' }, drift('2026-11-12', slutt))).toBe('endret');
    expect(await lagre({ navn: 'NY AS' }, drift('2026-11-12', slutt))).toBe('uendret');
  });

  it('leaves what the user has said', async () => {
    await endre(ORGNR, () => ({ navn: [], forhold: [loennsdag(1)] }));
    await lagre({});
    expect(await findForhold(ORGNR)).toEqual([loennsdag(1)]);
  });

  it('replaces all or nothing', async () => {
    const drift = forhold('drift', true, { opphav: 'enhetsregisteret', registrert: '2026-11-10' });
    await lagre({}, drift);
    // NUL is the only character that PostgreSQL does not accept in a text.
    const ugyldigVerdi = forhold('regnskapsaarSlutt', '\u0000', {
      opphav: 'enhetsregisteret',
      registrert: '2026-11-10',
    });
    await expect(lagre({ navn: 'HALV AS' }, ugyldigVerdi)).rejects.toThrow();
    expect((await findVirksomhet(ORGNR))?.virksomhet).toEqual(virksomhet());
    expect(await findForhold(ORGNR)).toEqual([drift]);
  });
});
