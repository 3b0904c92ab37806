import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addKilde } from '#dev/proeve/testdata/kilder';
import { eplepressRegnskap } from '#dev/proeve/testdata/test-scenarioer';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden } from '#dev/proeve/verden/verden';
import { listAbonnementer } from '#lib/usecases/abonnement/list-abonnementer';
import {
  changeAbonnement,
  renewAbonnement,
  turnOffAbonnement,
} from '#lib/usecases/abonnement/save-abonnement';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { abonner, DAG, etter, hent, les, lever, MVA, VALG } from './test-abonnement';

/** A copy, so that a test can take a power away. */
const regnskap = structuredClone(eplepressRegnskap);
const verden = iVerden([regnskap]);
const eple = verden.orgnr('eplepress');

/** Takes one of two clients from the person, and returns what gives it back. */
function takeAwayLystigLaks(): () => void {
  const mistet = verden.scenarioer
    .find(({ id }) => id === 'to-virksomheter')
    ?.virksomheter.find(({ navn }) => navn.startsWith('LYSTIG'));
  if (!mistet) throw new Error('the client is not there');
  const { roller, tilgangspakker } = mistet;
  Object.assign(mistet, { roller: [], tilgangspakker: [] });
  return () => Object.assign(mistet, { roller, tilgangspakker });
}

beforeEach(() => addKilde());
afterEach(() => vi.restoreAllMocks());

describe('the right to a virksomhet', () => {
  it('is asked about at the fetch: a client that leaves is gone within fifteen minutes, and no other', async () => {
    const aktoer = await verden.aktoerFor('to-virksomheter');
    const token = await abonner(aktoer, { medNavn: true });
    const foer = await les(token);
    expect(foer.om('LYSTIG LAKS')).toBeDefined();
    const grevling = foer.hendelser.filter(({ tittel }) => tittel.includes('GREVLING')).length;
    const giveBack = takeAwayLystigLaks();
    try {
      glemVirksomheter(aktoer.personId);
      const naa = await les(token, etter(0, 15));
      expect(naa.om('LYSTIG LAKS')).toBeUndefined();
      expect(naa.hendelser.filter(({ tittel }) => tittel.includes('GREVLING'))).toHaveLength(grevling);
    } finally {
      giveBack();
    }
  });

  it('is taken away also while the calendar cannot be computed', async () => {
    const aktoer = await verden.aktoerFor('to-virksomheter');
    const token = await abonner(aktoer, { medNavn: true });
    expect((await les(token)).om('LYSTIG LAKS')).toBeDefined();
    const giveBack = takeAwayLystigLaks();
    try {
      glemVirksomheter(aktoer.personId);
      await verden.bryt('enhetsregisteret', 'nede');
      await run(verden.databaseUrl(), 'delete from virksomhet');
      // Also the next time, when Altinn's answer is known.
      for (const minutter of [15, 16]) {
        const naa = await les(token, etter(0, minutter));
        expect(naa.om('LYSTIG LAKS')).toBeUndefined();
        expect(naa.om('GREVLING')).toBeDefined();
      }
      await verden.bryt('altinn', 'nede');
      glemVirksomheter(aktoer.personId);
      expect((await les(token, etter(0, 60))).om('LYSTIG LAKS')).toBeUndefined();
    } finally {
      giveBack();
    }
  });

  it.each([
    ['is computed', 'ok'],
    ['cannot be computed', 'nede'],
  ] as const)('that narrows takes frister away without a word while the calendar %s', async (_, modus) => {
    const aktoer = await verden.aktoerFor(regnskap.id);
    const token = await abonner(aktoer);
    // Twice: nothing but the right has then changed.
    await les(token);
    expect((await les(token, etter(0, 1))).om(MVA)).toBeDefined();
    const [virksomhet] = regnskap.virksomheter;
    const pakker = virksomhet?.tilgangspakker ?? [];
    try {
      if (virksomhet) Object.assign(virksomhet, { tilgangspakker: ['skattegrunnlag'] });
      glemVirksomheter(aktoer.personId);
      await verden.bryt('enhetsregisteret', modus);
      if (modus === 'nede') {
        await run(verden.databaseUrl(), 'delete from virksomhet');
        // Not the last text, which has them.
        expect(await hent(token, etter(0, 15))).toEqual({
          type: 'beskjed',
          grunn: 'ubekreftet',
          spraak: 'nb',
        });
        return;
      }
      const naa = await les(token, etter(0, 15));
      expect(naa.hendelser.length).toBeGreaterThan(0);
      expect(naa.hendelser.filter(({ status }) => status === 'CANCELLED')).toEqual([]);
      expect(naa.tekst.match(/mva|merverdi/i)).toBeNull();
    } finally {
      if (virksomhet) Object.assign(virksomhet, { tilgangspakker: pakker });
    }
  });

  it('ends with the secret that the person is stored under', async () => {
    const token = await abonner(await verden.aktoerFor('eplepress'));
    await les(token);
    await run(verden.databaseUrl(), "update abonnement set pid_kryptert = decode(repeat('00', 40), 'hex')");
    expect(await hent(token, etter(0, 15))).toEqual({ type: 'beskjed', grunn: 'ikkeTilgang', spraak: 'nb' });
  });

  it('is not forgotten when the database can be read and not written', async () => {
    const aktoer = await verden.aktoerFor('to-virksomheter');
    const token = await abonner(aktoer, { medNavn: true });
    await les(token);
    const giveBack = takeAwayLystigLaks();
    const vakt = `create function vakt() returns trigger language plpgsql as $$ begin raise 'read-only'; end $$`;
    await run(
      verden.databaseUrl(),
      vakt,
      'create trigger vakt before update on abonnement for each row execute function vakt()',
    );
    try {
      glemVirksomheter(aktoer.personId);
      const naa = await les(token, etter(0, 15));
      expect(naa.om('LYSTIG LAKS')).toBeUndefined();
      expect(naa.om('GREVLING')).toBeDefined();
    } finally {
      giveBack();
      await run(verden.databaseUrl(), 'drop trigger vakt on abonnement', 'drop function vakt()');
    }
  });

  it('that has ended altogether shows a message for sixty days, and then the address is gone', async () => {
    const aktoer = await verden.aktoerFor(regnskap.id);
    const token = await abonner(aktoer);
    await les(token);
    const [virksomhet] = regnskap.virksomheter;
    const pakker = virksomhet?.tilgangspakker ?? [];
    if (virksomhet) Object.assign(virksomhet, { roller: [], tilgangspakker: [] });
    glemVirksomheter(aktoer.personId);
    expect(await hent(token, etter(0, 15))).toEqual({ type: 'beskjed', grunn: 'ikkeTilgang', spraak: 'nb' });
    expect((await hent(token, etter(59))).type).toBe('beskjed');
    expect((await hent(token, etter(61))).type).toBe('slutt');
    // One who gets it back has the calendar back.
    if (virksomhet) virksomhet.tilgangspakker = pakker;
    glemVirksomheter(aktoer.personId);
    expect((await hent(token, etter(62))).type).toBe('kalender');
  });

  it.each(['nede', 'soeppel', 'treg'] as const)(
    'is relied on for a day while Altinn is %s',
    async (modus) => {
      const aktoer = await verden.aktoerFor('eplepress');
      const token = await abonner(aktoer);
      const foer = await les(token);
      // Slow is slower than the ten seconds that an answer is waited for.
      await verden.bryt('altinn', modus, modus === 'treg' ? 12_000 : 0);
      glemVirksomheter(aktoer.personId);
      await lever(eple, { status: 'fullfoert' });
      expect((await les(token, etter(0, 30))).etag).toBe(foer.etag);
      expect((await les(token, etter(0, 23 * 60))).etag).toBe(foer.etag);
      expect(await hent(token, etter(1, 5))).toEqual({ type: 'beskjed', grunn: 'ubekreftet', spraak: 'nb' });
      await verden.bryt('altinn', 'ok');
      expect((await les(token, etter(1, 10))).om(MVA)?.tittel).toBe(`✓ ${MVA}`);
    },
    60_000,
  );

  it('is not there before Altinn has answered once', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const token = await abonner(aktoer);
    await verden.bryt('altinn', 'nede');
    glemVirksomheter(aktoer.personId);
    expect(await hent(token)).toEqual({ type: 'beskjed', grunn: 'ubekreftet', spraak: 'nb' });
  });

  it('keeps the last text while the register cannot be asked', async () => {
    const token = await abonner(await verden.aktoerFor('eplepress'));
    const foer = await les(token);
    await verden.bryt('enhetsregisteret', 'nede');
    const naa = await les(token, etter(2));
    expect(naa.hendelser.length).toBeGreaterThan(foer.hendelser.length - 5);
  });
});

describe('an address', () => {
  it('that never was is unknown, whatever it looks like', async () => {
    for (const token of ['', 'x', 'a'.repeat(43), 'æ', '%00', `${'b'.repeat(5000)}`, "' or 1=1"])
      expect(await hent(token)).toEqual({ type: 'ukjent' });
  });

  it('that was turned off or renewed says so for sixty days, also when read for the first time', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const token = await abonner(aktoer, { spraak: 'nn' });
    const [{ id = '' } = {}] = await listAbonnementer(aktoer);
    const ny = await renewAbonnement(aktoer, id, etter(1).naa);
    expect(await hent(token, etter(1))).toEqual({ type: 'beskjed', grunn: 'slaattAv', spraak: 'nn' });
    expect((await hent(ny, etter(1))).type).toBe('kalender');
    await turnOffAbonnement(aktoer, id, etter(2).naa);
    expect(await hent(ny, etter(3))).toEqual({ type: 'beskjed', grunn: 'slaattAv', spraak: 'nn' });
    expect((await hent(token, etter(62))).type).toBe('slutt');
    expect(await listAbonnementer(aktoer)).toEqual([]);
    const rader = await run(verden.databaseUrl(), 'select count(*)::int as antall from abonnement');
    expect(rader).toEqual([{ antall: 0 }]);
  });

  it('is one only, also when renewed twice at once', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    const foerste = await abonner(aktoer);
    const [{ id = '' } = {}] = await listAbonnementer(aktoer);
    const nye = await Promise.all(Array.from({ length: 4 }, () => renewAbonnement(aktoer, id, DAG.naa)));
    const svar = await Promise.all([foerste, ...nye].map(async (token) => (await hent(token)).type));
    expect(svar.toSorted()).toEqual(['beskjed', 'beskjed', 'beskjed', 'beskjed', 'kalender']);
  });

  it('is changed, renewed and turned off by its owner only', async () => {
    const [eier, annen] = [await verden.aktoerFor('eplepress'), await verden.aktoerFor(regnskap.id)];
    await abonner(eier);
    const [{ id = '' } = {}] = await listAbonnementer(eier);
    await expect(changeAbonnement(annen, id, VALG)).rejects.toMatchObject({ code: 'ikke-funnet' });
    await expect(renewAbonnement(annen, id, DAG.naa)).rejects.toMatchObject({ code: 'ikke-funnet' });
    await expect(turnOffAbonnement(annen, id, DAG.naa)).rejects.toMatchObject({ code: 'ikke-funnet' });
    expect(await listAbonnementer(annen)).toEqual([]);
    expect(await listAbonnementer(eier)).toHaveLength(1);
  });

  it('is refused for a virksomhet that the person does not represent, and for too many', async () => {
    const aktoer = await verden.aktoerFor('eplepress');
    await expect(abonner(aktoer, { virksomheter: [verden.orgnr('mva-aar')] })).rejects.toMatchObject({
      code: 'ugyldig',
      detaljer: { hvem: 'ikke-tilgang' },
    });
    const regnskapsfoerer = await verden.aktoerFor('regnskapsfoerer');
    await expect(abonner(regnskapsfoerer)).rejects.toMatchObject({ detaljer: { hvem: 'for-mange' } });
    for (let nr = 0; nr < 20; nr++) await abonner(aktoer);
    await expect(abonner(aktoer)).rejects.toMatchObject({ detaljer: { navn: 'for-mange-kalendere' } });
  });
});
