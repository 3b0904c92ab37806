import { randomUUID } from 'node:crypto';
import { addMinutes } from 'date-fns';
import { beforeEach, describe, expect, it } from 'vitest';
import { alfaAnsatt, alfaLeder, betaLeder } from '#dev/proeve/testdata/byraaer';
import { makeMedPakke } from '#dev/proeve/testdata/test-scenarioer';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { toMerkenavn } from '#lib/domain/oversikt/byraa';
import type { Importlinje } from '#lib/domain/oversikt/import';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { getOversikt } from './get-oversikt';
import { draftImport, getImportutkast, runImport } from './import-liste';
import { markUtvalg } from './mark-utvalg';
import { getMassemerking, undoMassemerking } from './undo-massemerking';

const ansatt = structuredClone(alfaAnsatt);
const alle = [...ansatt.virksomheter];
const verden = iVerden([alfaLeder, ansatt, betaLeder, makeMedPakke('regnskapsforer-lonn', 'as-ansatte')]);
const NAA = { ...tid('2026-11-26'), naa: new Date() };
const A = 'amelding-levering:2026-11' as Noekkel;
const B = 'amelding-levering:2026-12' as Noekkel;
const MVA = 'mva-alm-levering:2026-T5' as Noekkel;

let leder: Aktoer;
let kollega: Aktoer;
beforeEach(async () => {
  ansatt.virksomheter = [...alle];
  [leder, kollega] = [await verden.aktoerFor(alfaLeder.id), await verden.aktoerFor(ansatt.id)];
  await readHele(leder);
  await readHele(kollega);
});

const nr = () => verden.orgnr('as-ansatte');
let linje = 1;
const rad = (endring: Partial<Importlinje> = {}): Importlinje => ({
  ...{ linje: ++linje, organisasjonsnummer: nr(), noekkel: A, ansvarlig: null, notat: null },
  ...endring,
});
const oppslag = (naa = NAA.naa) => ({ ...NAA, naa, hva: 'portalen', korrelasjonsid: randomUUID() });

async function draft(aktoer: Aktoer, ...linjer: Importlinje[]): Promise<string> {
  const id = randomUUID();
  await draftImport(aktoer, linjer, { ...NAA, id });
  return id;
}
async function readSvar(aktoer: Aktoer, ...linjer: Importlinje[]) {
  const { antall, ansvarlige, notater, uendret, avvist } = await getImportutkast(
    aktoer,
    await draft(aktoer, ...linjer),
    oppslag(),
  );
  return { antall, ansvarlige, notater, uendret, avvist: avvist.map(({ grunn }) => grunn) };
}
async function doImport(aktoer: Aktoer, ...linjer: Importlinje[]): Promise<string> {
  const id = await draft(aktoer, ...linjer);
  await runImport(aktoer, id, NAA);
  return id;
}
/** The overview when everything in it has been fetched, which a busy machine needs time for. */
async function readHele(aktoer: Aktoer) {
  await expect.poll(async () => (await getOversikt(aktoer, NAA)).ukjente.hentes, { timeout: 60_000 }).toBe(0);
  return getOversikt(aktoer, NAA);
}
const rommet = async (aktoer = kollega) => (await getOversikt(aktoer, NAA)).rom;
const notat = async (noekkel = A) => (await rommet()).merker.get(toMerkenavn(nr(), noekkel))?.notat ?? null;
const ansvar = async () => {
  const { ansvar: kart, medlemmer } = await rommet();
  return [...kart].map(([hva, medlem]) => [
    hva.split(' ')[1],
    medlemmer.find((en) => en.id === medlem)?.navn,
  ]);
};

describe('a list', () => {
  it('is read, confirmed, seen by the firm and undone', async () => {
    const id = await doImport(
      leder,
      rad({ ansvarlig: 'ANNE  alfa', notat: 'Ring\r\nkunden' }),
      rad({ noekkel: MVA, ansvarlig: 'Alf Alfa' }),
    );
    expect(await getMassemerking(leder, id)).toMatchObject({
      antall: 2,
      gjort: 2,
      handling: 'fraFil',
      avvist: [],
    });
    expect(await ansvar()).toEqual([
      ['ARBEIDSGIVER', 'Anne Alfa'],
      ['MVA', 'Alf Alfa'],
    ]);
    expect(await notat()).toBe('Ring\nkunden');
    const nyId = randomUUID();
    await undoMassemerking(leder, id, { ...NAA, nyId });
    expect([await ansvar(), await notat()]).toEqual([[], null]);
    expect(await getMassemerking(leder, nyId)).toMatchObject({ antall: 2, gjort: 2 });
  });

  it('without changes changes nothing', async () => {
    await doImport(leder, rad({ ansvarlig: 'Anne Alfa', notat: 'x' }));
    expect(
      await readSvar(
        leder,
        rad({ ansvarlig: 'anne alfa', notat: 'x' }),
        rad({ noekkel: B, ansvarlig: 'Anne Alfa' }),
      ),
    ).toEqual({ antall: 0, ansvarlige: 0, notater: 0, uendret: 2, avvist: [] });
  });

  it('takes away what is empty, and leaves what it has no column for', async () => {
    await doImport(leder, rad({ ansvarlig: 'Anne Alfa', notat: 'x' }));
    await doImport(leder, rad({ notat: '' }));
    expect([await ansvar(), await notat()]).toEqual([[['ARBEIDSGIVER', 'Anne Alfa']], null]);
    await doImport(leder, rad({ ansvarlig: '' }));
    expect(await ansvar()).toEqual([]);
  });

  it('may say the same many times, and is undone to what was before', async () => {
    await doImport(leder, rad({ ansvarlig: 'Alf Alfa' }));
    const linjer = [rad({ ansvarlig: 'Anne Alfa' }), rad({ noekkel: B, ansvarlig: 'Anne Alfa' }), rad()];
    expect(await readSvar(leder, ...linjer)).toMatchObject({ antall: 1, ansvarlige: 1, uendret: 2 });
    const id = await doImport(leder, ...linjer);
    expect(await ansvar()).toEqual([['ARBEIDSGIVER', 'Anne Alfa']]);
    await undoMassemerking(leder, id, { ...NAA, nyId: randomUUID() });
    expect(await ansvar()).toEqual([['ARBEIDSGIVER', 'Alf Alfa']]);
  });

  it('keeps formulas as the text they are', async () => {
    await doImport(leder, rad({ notat: '=HYPERLINK("https://x.test")' }));
    expect(await notat()).toBe('=HYPERLINK("https://x.test")');
  });

  it('of many is done in bunches, and seen by nobody else', async () => {
    const regnskapsfoerer = await verden.aktoerFor('regnskapsfoerer');
    const { klientkalendere } = await readHele(regnskapsfoerer);
    const linjer = klientkalendere.flatMap(({ klient, kalender }) =>
      (kalender?.rader ?? []).map(({ oppgave: { noekkel } }) =>
        rad({ organisasjonsnummer: klient.organisasjonsnummer, noekkel, notat: 'Til deg' }),
      ),
    );
    expect(linjer.length).toBeGreaterThan(500);
    const id = await doImport(regnskapsfoerer, ...linjer);
    expect(await getMassemerking(regnskapsfoerer, id)).toMatchObject({
      antall: linjer.length,
      gjort: linjer.length,
    });
    expect((await rommet(leder)).merker.size).toBe(0);
  });
});

describe('a line is refused', () => {
  it('with its reason, and the others are read', async () => {
    expect(
      await readSvar(
        leder,
        rad({ organisasjonsnummer: verden.orgnr('mva-aar'), notat: 'x' }),
        rad({ organisasjonsnummer: 'x', notat: 'x' }),
        rad({ noekkel: 'finnes-ikke:2026', notat: 'x' }),
        rad({ noekkel: '__proto__', notat: 'x' }),
        rad({ ansvarlig: 'Bente Beta' }),
        rad({ notat: 'x'.repeat(501) }),
        rad({ notat: 'ja', ansvarlig: 'Anne Alfa' }),
        rad({ notat: 'nei' }),
        rad({ noekkel: B, ansvarlig: 'Alf Alfa' }),
        rad({
          organisasjonsnummer: nr().replace(/(...)(...)(...)/, '$1 $2\u00a0$3'),
          noekkel: MVA,
          notat: 'x'.repeat(500),
        }),
      ),
    ).toEqual({
      ...{ antall: 2, ansvarlige: 1, notater: 2, uendret: 0 },
      avvist: [
        ...['ikkeTilgang', 'ikkeTilgang', 'ukjentNoekkel', 'ukjentNoekkel', 'ukjentNavn', 'langtNotat'],
        ...['motstrid', 'motstrid'],
      ],
    });
  });

  it('when two have the name', async () => {
    await run(
      verden.databaseUrl(),
      `update byraamedlem set navn = 'Anne Alfa'; update byraa set versjon = versjon + 1`,
    );
    expect((await readSvar(leder, rad({ ansvarlig: 'Anne Alfa' }))).avvist).toEqual(['flertydigNavn']);
  });

  it('when nobody can be responsible only together with all of the client', async () => {
    const { meg } = await rommet(leder);
    const utvalg = { type: 'valgte', navn: [`${nr()}.${A}`] } as const;
    const handling = { handling: 'ansvarlig', medlem: meg, heleKlienten: true } as const;
    await markUtvalg(leder, utvalg, handling, { ...NAA, id: randomUUID() });
    expect((await readSvar(leder, rad({ ansvarlig: '' }))).avvist).toEqual(['heleKlienten']);
  });

  it('when it is about what the person may not see', async () => {
    const lars = await verden.aktoerFor('med-regnskapsforer-lonn');
    await readHele(lars);
    const svar = await readSvar(lars, rad({ noekkel: MVA, notat: 'x' }), rad({ notat: 'x' }));
    expect([svar.avvist, svar.antall]).toEqual([['ukjentNoekkel'], 1]);
  });
});

describe('a draft', () => {
  const IKKE_FUNNET = { code: 'ikke-funnet' };

  it('is its owner’s alone', async () => {
    const id = await draft(leder, rad({ notat: 'x' }));
    await expect(getImportutkast(kollega, id, oppslag())).rejects.toMatchObject(IKKE_FUNNET);
    await expect(runImport(kollega, id, NAA)).rejects.toMatchObject(IKKE_FUNNET);
    await expect(runImport(leder, randomUUID(), NAA)).rejects.toMatchObject(IKKE_FUNNET);
    expect(await notat()).toBeNull();
  });

  it('is replaced by the next, and gone after an hour', async () => {
    const foerste = await draft(leder, rad({ notat: 'x' }));
    const annet = await draft(leder, rad({ notat: 'y' }));
    await expect(runImport(leder, foerste, NAA)).rejects.toMatchObject(IKKE_FUNNET);
    await run(verden.databaseUrl(), `update importutkast set opprettet = opprettet - interval '61 minutes'`);
    await expect(runImport(leder, annet, NAA)).rejects.toMatchObject(IKKE_FUNNET);
    await draft(kollega, rad({ notat: 'z' }));
    expect(await run(verden.databaseUrl(), 'select 1 from importutkast')).toHaveLength(1);
  });

  it('that is confirmed twice at once is done once', async () => {
    const id = await draft(leder, rad({ notat: 'x' }));
    await Promise.allSettled([runImport(leder, id, NAA), runImport(leder, id, NAA)]);
    await runImport(leder, id, NAA);
    expect(await getMassemerking(leder, id)).toMatchObject({ antall: 1, gjort: 1 });
    expect(await run(verden.databaseUrl(), 'select 1 from byraahendelse')).toHaveLength(1);
  });

  it('is refused for a client that is gone since it was read', async () => {
    const eple = verden.orgnr('eplepress');
    const { klientkalendere } = await getOversikt(kollega, NAA);
    const noekkel = klientkalendere.find(({ klient }) => klient.organisasjonsnummer === eple)?.kalender
      ?.rader[0]?.oppgave.noekkel;
    const id = await draft(
      kollega,
      rad({ notat: 'x' }),
      rad({ organisasjonsnummer: eple, noekkel: noekkel ?? '', notat: 'y' }),
    );
    ansatt.virksomheter = alle.filter(({ organisasjonsnummer }) => organisasjonsnummer !== nr());
    glemVirksomheter(kollega.personId);
    await run(verden.databaseUrl(), `update klientliste set lest = lest - interval '20 minutes'`);
    await runImport(kollega, id, NAA);
    const svar = await getMassemerking(kollega, id);
    expect([svar?.gjort, svar?.avvist]).toEqual([
      1,
      [{ organisasjonsnummer: nr(), noekkel: A, grunn: 'ikkeTilgang' }],
    ]);
  });

  it('is refused when Altinn has not answered for fifteen minutes', async () => {
    const id = await draft(leder, rad({ notat: 'x' }));
    await verden.bryt('altinn', '500');
    glemVirksomheter(leder.personId);
    const sent = { ...NAA, naa: addMinutes(NAA.naa, 16) };
    await expect(runImport(leder, id, sent)).rejects.toMatchObject({ code: 'altinn-utilgjengelig' });
  });

  it('writes to the access log whom it shows', async () => {
    await getImportutkast(leder, await draft(leder, rad({ notat: 'x' })), oppslag());
    expect(await run(verden.databaseUrl(), 'select organisasjonsnummer from innsynslogg')).toEqual([
      { organisasjonsnummer: nr() },
    ]);
  });
});
