import { createLocalJWKSet, jwtVerify } from 'jose';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { Representasjoner } from '#lib/adapters/altinn';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { setMiljoe, startTestverden } from '../../proeve/verden/miljoe';
import { tid } from '../../proeve/verden/verden';
import { FULLMAKTER, LEVER } from '../klienter';
import { SCENARIOER } from '../scenarioer';

const { idag } = tid('2026-11-10');
const PERSONER = SCENARIOER.map(({ person }) => person).filter(({ utenPid }) => !utenPid);
const NUMRE = SCENARIOER.flatMap(({ virksomheter }) => virksomheter)
  .map(({ organisasjonsnummer }) => organisasjonsnummer)
  .filter(isOrganisasjonsnummer)
  .slice(0, 24);
const FROE = Number(process.env.OMVERDEN_FROE ?? 1);

const verdener: Awaited<ReturnType<typeof startTestverden>>[] = [];
afterAll(async () => {
  for (const { omverden } of verdener) await omverden.stopp();
});

/** Starts contrary stand-ins with the seed, or ordinary ones without a seed. */
async function start(froe?: number) {
  const gjenstridig = froe === undefined ? undefined : { froe, tregestMs: 5 };
  const verden = await startTestverden(SCENARIOER, 'postgresql://127.0.0.1/ingen', gjenstridig);
  verdener.push(verden);
  return verden;
}

const etterNummer = (a: { organisasjonsnummer: string }, b: { organisasjonsnummer: string }) =>
  Number(a.organisasjonsnummer) - Number(b.organisasjonsnummer);
const withoutOrder = ({ navn, virksomheter }: Representasjoner) => ({
  navn,
  virksomheter: virksomheter
    .map((en) => ({ ...en, underenheter: en.underenheter.toSorted(etterNummer) }))
    .toSorted(etterNummer),
});

/** Runs the function for three items at a time, like a few concurrent users. */
async function noenOmGangen<T, S>(alle: readonly T[], gjoer: (ett: T) => Promise<S>): Promise<S[]> {
  const svar: S[] = [];
  for (let nr = 0; nr < alle.length; nr += 3)
    svar.push(...(await Promise.all(alle.slice(nr, nr + 3).map(gjoer))));
  return svar;
}

/** Reads every answer of the stand-ins through freshly loaded adapters, without caches. Also counts the unreadable parties. */
async function readAll(froe?: number) {
  const { variabler, fetchToken } = await start(froe);
  vi.resetModules();
  setMiljoe({ ...variabler, IDAG: idag });
  const { getRepresentasjoner } = await import('#lib/adapters/altinn');
  const { ADGANGSTOLK } = await import('#lib/regelverk/adgang/pakker');
  const { askAltinn } = await import('#lib/adapters/altinn-pdp');
  const { getEnhet } = await import('#lib/adapters/enhetsregisteret');
  const { getOppdateringer } = await import('#lib/adapters/enhetsregisteret-oppdateringer');
  const { hent } = await import('#lib/adapters/hent');
  const { logoutUrl } = await import('#lib/adapters/idporten');
  const { readNoekkelsett } = await import('#lib/adapters/noekkelsett');

  const parter = await noenOmGangen(PERSONER, (en) => getRepresentasjoner(en.foedselsnummer, ADGANGSTOLK));
  const spoersmaal = FULLMAKTER.systembrukere.flatMap(({ systemuserId: systembruker }) =>
    NUMRE.slice(0, 8).map((organisasjonsnummer) => ({
      systembruker,
      organisasjonsnummer,
      ressurs: 'ske-kalender',
    })),
  );
  const { organisasjonsnumre, siste } = await getOppdateringer({ siste: null, fra: new Date(0) });
  const tokener = await noenOmGangen([...Array(8)], () => fetchToken('skatteetaten-mva', { scope: LEVER }));
  const url = `${variabler.MASKINPORTEN_ISSUER}jwk`;
  const kaller = await noenOmGangen(tokener, async (token) => {
    const noekler = readNoekkelsett('Maskinporten', await hent('Maskinporten', url));
    return (await jwtVerify(token, createLocalJWKSet(noekler))).payload.client_id;
  });
  return {
    sagt: {
      parter: parter.map(withoutOrder),
      register: await noenOmGangen(NUMRE, (nummer) => getEnhet(nummer, idag)),
      fullmakter: await askAltinn(spoersmaal),
      oppdateringer: [organisasjonsnumre.toSorted(), siste],
      logout: (await logoutUrl('http://localhost/')).replace(/^.*\?/, ''),
      kaller,
    },
    uleselige: parter.reduce((sum, en) => sum + en.uleselige, 0),
  };
}

describe('contrary stand-ins', () => {
  it('say the same as ordinary ones to the product, whatever the seed', async () => {
    const { sagt } = await readAll();
    let uleselige = 0;
    for (const froe of [FROE, FROE + 1]) {
      const lest = await readAll(froe);
      expect(lest.sagt, `OMVERDEN_FROE=${froe}`).toEqual(sagt);
      uleselige += lest.uleselige;
    }
    // The contrary answers were in fact different in shape.
    expect(uleselige).toBeGreaterThan(0);
  }, 120_000);

  /** The raw answer as text, or `brudd` when none came. */
  async function raatt(adresse: string): Promise<string> {
    try {
      const svar = await fetch(adresse);
      return `${svar.status} ${svar.headers.get('content-type')} ${await svar.text()}`;
    } catch {
      return 'brudd';
    }
  }
  const isHelt = (svar: string) => {
    try {
      return svar.startsWith('200 ') && 'navn' in JSON.parse(svar.slice(svar.indexOf('{')));
    } catch {
      return false;
    }
  };
  const spoer = async (froe: number, ganger: number) => {
    const { variabler } = await start(froe);
    const svar: string[] = [];
    for (let nr = 0; nr < ganger; nr++)
      svar.push(await raatt(`${variabler.ENHETSREGISTERET_URL}/enheter/${NUMRE[0]}`));
    return svar.map((ett) => ett.replaceAll(/localhost:\d+/g, ''));
  };

  it('answer in many ways, of a seed in the same ways, and of another in others', async () => {
    const svar = await spoer(FROE, 80);
    expect(await spoer(FROE, 80)).toEqual(svar);
    expect(await spoer(FROE + 1, 80)).not.toEqual(svar);
    expect(new Set(svar.filter(isHelt)).size).toBeGreaterThan(25);
    expect(new Set(svar.filter((ett) => !isHelt(ett))).size).toBeGreaterThan(2);
  });

  it('are never broken twice on end, nor for any of several who ask at once', async () => {
    const { variabler } = await start(FROE);
    const { hent } = await import('#lib/adapters/hent');
    const adresse = `${variabler.ENHETSREGISTERET_URL}/enheter/${NUMRE[0]}`;
    for (let runde = 0; runde < 30; runde++) {
      const svar = await Promise.all([1, 2, 3].map(() => hent('Enhetsregisteret', adresse)));
      for (const { json } of svar) expect(json).toMatchObject({ organisasjonsnummer: NUMRE[0] });
    }
    const brutt = (await spoer(FROE, 100)).map((ett) => !isHelt(ett));
    expect(brutt.filter((ett, nr) => ett && brutt[nr + 1])).toEqual([]);
  });

  it('leave alone what the product does not ask', async () => {
    const { omverden } = await start(FROE);
    for (let nr = 0; nr < 40; nr++)
      expect((await fetch(`${omverden.baseUrl}/altinn/_bryter`)).status).toBe(200);
  });
});
