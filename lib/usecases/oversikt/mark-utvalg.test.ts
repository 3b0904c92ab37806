import { randomUUID } from 'node:crypto';
import { addMinutes } from 'date-fns';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alfaAnsatt, alfaLeder, alfasRegnskapsfoerer, betaLeder } from '#dev/proeve/testdata/byraaer';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import type { Noekkel } from '#lib/domain/oppgave/noekkel';
import { toMerkenavn } from '#lib/domain/oversikt/byraa';
import { type Oversiktsfilter, UTEN_FILTER } from '#lib/domain/oversikt/filter';
import type { Handlingsvalg, Massehandling } from '#lib/domain/oversikt/massehandling';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';
import { chooseToPersoner } from './choose-byraa';
import { getOversikt } from './get-oversikt';
import { forgetKlientkalendere } from './klientkalendere';
import { markUtvalg } from './mark-utvalg';
import { getMassemerking, undoMassemerking } from './undo-massemerking';
import { findUtvalg, toBekreftelse, type Utvalg } from './utvalg';

const ansatt = structuredClone(alfaAnsatt);
const verden = iVerden([alfaLeder, ansatt, betaLeder, alfasRegnskapsfoerer]);
const NAA = { ...tid('2026-11-26'), naa: new Date() };
const A = 'amelding-levering:2026-11' as Noekkel;
const alle = [...ansatt.virksomheter];

let [leder, kollega, annen]: Aktoer[] = [];
beforeEach(async () => {
  [leder, kollega, annen] = await Promise.all(
    [alfaLeder, ansatt, betaLeder].map(async ({ id }) => {
      const aktoer = await verden.aktoerFor(id);
      await getOversikt(aktoer, NAA);
      return aktoer;
    }),
  );
});
afterEach(() => {
  ansatt.virksomheter = [...alle];
});

const hvem = (aktoer: Aktoer | undefined): Aktoer => {
  if (!aktoer) throw new Error('no such person');
  return aktoer;
};
const nr = () => verden.orgnr('as-ansatte');
const rad = (noekkel = A): Utvalg => ({ type: 'valgte', navn: [`${nr()}.${noekkel}`] });

/** All of a selection, as its owner would confirm it. */
async function alleI(
  aktoer: Aktoer | undefined,
  filter: Oversiktsfilter,
  handling: Handlingsvalg,
): Promise<Utvalg> {
  const oversikt = await getOversikt(hvem(aktoer), NAA);
  const { frister } = findUtvalg(oversikt, { type: 'alle', filter }, handling);
  return { type: 'alle', filter, bekreftet: toBekreftelse(frister, NAA.idag) };
}

async function merk(aktoer: Aktoer | undefined, utvalg: Utvalg, handling: Massehandling, naa = NAA.naa) {
  const id = randomUUID();
  await markUtvalg(hvem(aktoer), utvalg, handling, { ...NAA, naa, id });
  const svar = await getMassemerking(hvem(aktoer), id);
  return { id, gjort: svar?.gjort, avvist: svar?.avvist.map(({ grunn }) => grunn) };
}
const rommet = async (aktoer: Aktoer | undefined) => (await getOversikt(hvem(aktoer), NAA)).rom;
const notat = async (aktoer: Aktoer | undefined) =>
  (await rommet(aktoer)).merker.get(toMerkenavn(nr(), A))?.notat;
const merket = async () => {
  const { klientkalendere } = await getOversikt(hvem(leder), NAA);
  return klientkalendere
    .flatMap(({ kalender }) => kalender?.rader ?? [])
    .filter(({ oppgave }) => oppgave.markering);
};

describe('a mark', () => {
  it('is set on a whole selection, seen at once, and undone', async () => {
    const utvalg = await alleI(leder, { ...UTEN_FILTER, naar: 'senere', oppgave: 'MVA' }, 'fullfoert');
    const { id, gjort } = await merk(leder, utvalg, { handling: 'fullfoert' });
    expect(gjort).toBeGreaterThan(4);
    expect((await merket()).length).toBe(gjort);
    await undoMassemerking(hvem(leder), id, { ...NAA, nyId: randomUUID() });
    expect(await merket()).toEqual([]);
    const historikk = await run(verden.databaseUrl(), `select hva, fra is null as ny from byraahendelse`);
    expect(historikk.length).toBe(2 * (gjort ?? 0));
  });

  it('is seen by another process, and by one that has forgotten everything', async () => {
    await merk(leder, rad(), { handling: 'ikkeAktuell', notat: null });
    const foer = (await getOversikt(hvem(kollega), NAA)).klientkalendere;
    forgetKlientkalendere();
    const etter = (await getOversikt(hvem(kollega), NAA)).klientkalendere;
    expect(etter).toEqual(foer);
    expect((await merket()).map(({ tilstand }) => tilstand)).toEqual(['ikkeAktuell']);
  });

  it('is not undone where somebody has marked since, nor after ten minutes, nor by another', async () => {
    const { id } = await merk(leder, rad(), { handling: 'fullfoert' });
    const nyId = randomUUID();
    await expect(undoMassemerking(hvem(kollega), id, { ...NAA, nyId })).rejects.toMatchObject({
      code: 'ikke-funnet',
    });
    const sent = { ...NAA, naa: addMinutes(NAA.naa, 11), nyId };
    await expect(undoMassemerking(hvem(leder), id, sent)).rejects.toMatchObject({ code: 'ikke-funnet' });
    await merk(kollega, rad(), { handling: 'ikkeAktuell', notat: null }, addMinutes(NAA.naa, 1));
    await undoMassemerking(hvem(leder), id, { ...NAA, nyId });
    expect((await getMassemerking(hvem(leder), nyId))?.gjort).toBe(0);
    expect((await merket()).map(({ oppgave }) => oppgave.markering?.av)).toEqual(['Anne Alfa']);
  });

  it('gives back the mark that was there before, and says who did it and when', async () => {
    await merk(kollega, rad(), { handling: 'ikkeAktuell', notat: null }, addMinutes(NAA.naa, -5));
    const { id } = await merk(leder, rad(), { handling: 'fullfoert' });
    const naa = addMinutes(NAA.naa, 3);
    await undoMassemerking(hvem(leder), id, { ...NAA, naa, nyId: randomUUID() });
    expect((await merket()).map(({ oppgave }) => oppgave.markering?.verdi)).toEqual(['ikkeAktuell']);
    const [siste] = await run(
      verden.databaseUrl(),
      'select navn, tidspunkt from hendelse order by sekvensnummer desc limit 1',
    );
    expect([siste?.navn, new Date(siste?.tidspunkt ?? 0)]).toEqual(['Alf Alfa', naa]);
  });

  it('of a form that is sent twice is set once, and one undoing gives all back', async () => {
    const id = randomUUID();
    for (let nr = 0; nr < 2; nr++)
      await markUtvalg(hvem(leder), rad(), { handling: 'fullfoert' }, { ...NAA, id });
    expect((await getMassemerking(hvem(leder), id))?.gjort).toBe(1);
    await undoMassemerking(hvem(leder), id, { ...NAA, nyId: randomUUID() });
    expect(await merket()).toEqual([]);
  });

  it('of all of a selection is not set when it is another one than was confirmed', async () => {
    const utvalg = await alleI(leder, { ...UTEN_FILTER, naar: 'senere', oppgave: 'MVA' }, 'fullfoert');
    await merk(kollega, rad('mva-alm-levering:2026-T6' as Noekkel), { handling: 'fullfoert' });
    await expect(merk(leder, utvalg, { handling: 'fullfoert' })).rejects.toMatchObject({ code: 'ugyldig' });
    expect((await merket()).length).toBe(1);
  });

  it('that is not there cannot be taken away', async () => {
    expect((await merk(leder, rad(), { handling: 'fjernMerke' })).avvist).toEqual(['umerket']);
  });

  it('of what is not there, or is somebody else’s, is refused, and the others are marked', async () => {
    const navn = [
      `${nr()}.${A}`,
      `${nr()}.finnes-ikke:2026`,
      `${verden.orgnr('mva-aar')}.${A}`,
      'x',
      `${nr()}.${A}`,
    ];
    const svar = await merk(leder, { type: 'valgte', navn }, { handling: 'fullfoert' });
    expect([svar.gjort, svar.avvist]).toEqual([1, ['ikkeTilgang', 'ikkeTilgang', 'ikkeTilgang']]);
  });

  it('is refused for a client that is gone since it was chosen', async () => {
    ansatt.virksomheter = alle.filter(({ organisasjonsnummer }) => organisasjonsnummer !== nr());
    glemVirksomheter(hvem(kollega).personId);
    await run(verden.databaseUrl(), `update klientliste set lest = lest - interval '20 minutes'`);
    expect(await merk(kollega, rad(), { handling: 'fullfoert' })).toMatchObject({
      gjort: 0,
      avvist: ['ikkeTilgang'],
    });
  });
});

/** Three people mark the same many at once. Each is waited for, also when another is refused. */
const treMerker = (utvalg: Utvalg) =>
  Promise.allSettled([
    merk(leder, utvalg, { handling: 'fullfoert' }),
    merk(kollega, utvalg, { handling: 'fullfoert' }),
    merk(annen, utvalg, { handling: 'ikkeAktuell', notat: null }),
  ]);
const countMarkeringer = async () => {
  const [rad] = await run(verden.databaseUrl(), 'select count(*)::text as antall from markering');
  return Number(rad?.antall);
};

describe('three who mark the same many at once', () => {
  it('all succeed with the frister they chose, and each frist has the mark of one of them', async () => {
    const oversikt = await getOversikt(hvem(leder), NAA);
    const filter = { ...UTEN_FILTER, naar: 'senere' } as const;
    const navn = findUtvalg(oversikt, { type: 'alle', filter }, 'fullfoert').frister.map(
      ({ klient, rad }) => `${klient.organisasjonsnummer}.${rad.oppgave.noekkel}`,
    );
    expect(navn.length).toBeGreaterThan(20);
    const svar = await treMerker({ type: 'valgte', navn });
    const ferdig = { status: 'fulfilled', value: expect.objectContaining({ gjort: navn.length }) };
    expect(svar).toEqual([ferdig, ferdig, ferdig]);
    expect(await countMarkeringer()).toBe(navn.length);
  });

  it('with all of a selection, succeed or are told that it is another one now', async () => {
    const utvalg = await alleI(leder, { ...UTEN_FILTER, naar: 'senere' }, 'fullfoert');
    const svar = await treMerker(utvalg);
    const gjort = svar.flatMap((en) => (en.status === 'fulfilled' ? [en.value.gjort] : []));
    const avvist = svar.flatMap((en) => (en.status === 'rejected' ? [en.reason] : []));
    expect(gjort.length).toBeGreaterThan(0);
    expect(new Set(gjort)).toEqual(new Set([await countMarkeringer()]));
    expect(gjort[0]).toBeGreaterThan(20);
    for (const feil of avvist)
      expect(feil).toMatchObject({ code: 'ugyldig', detaljer: { utvalg: 'endret' } });
  });
});

describe('the space of a firm', () => {
  it('is shared by its people, and seen by nobody else', async () => {
    await merk(leder, rad(), { handling: 'notat', notat: 'Ring kunden' });
    expect([await notat(kollega), await notat(annen)]).toEqual(['Ring kunden', undefined]);
    const stranger = await verden.aktoerFor(alfasRegnskapsfoerer.id);
    await getOversikt(stranger, NAA);
    expect(await notat(stranger)).toBeUndefined();
    const { medlemmer } = await rommet(kollega);
    expect(medlemmer.map((en) => en.navn)).toEqual(['Alf Alfa', 'Anne Alfa']);
  });

  it('has one responsible for an area, or for all of a client', async () => {
    const { medlemmer, meg } = await rommet(kollega);
    const lederens = medlemmer.find((en) => en.id !== meg)?.id ?? null;
    await merk(leder, rad(), { handling: 'ansvarlig', medlem: lederens, heleKlienten: true });
    await merk(leder, rad(), { handling: 'ansvarlig', medlem: meg, heleKlienten: false });
    const { ansvar } = await rommet(leder);
    expect(Object.fromEntries(ansvar)).toEqual({ [`${nr()} `]: lederens, [`${nr()} ARBEIDSGIVER`]: meg });
    const fremmed = (await rommet(annen)).meg;
    await expect(
      merk(leder, rad(), { handling: 'ansvarlig', medlem: fremmed, heleKlienten: true }),
    ).rejects.toMatchObject({ code: 'ugyldig' });
  });

  it('gets back who was responsible, also when many frister of an area were changed', async () => {
    const { medlemmer, meg } = await rommet(leder);
    const annet = medlemmer.find((en) => en.id !== meg)?.id ?? null;
    await merk(leder, rad(), { handling: 'ansvarlig', medlem: annet, heleKlienten: false });
    const filter = { ...UTEN_FILTER, naar: 'senere', oppgave: 'ARBEIDSGIVER' } as const;
    const { id } = await merk(leder, await alleI(leder, filter, 'ansvarlig'), {
      ...{ handling: 'ansvarlig', medlem: meg, heleKlienten: false },
    });
    expect([...(await rommet(leder)).ansvar.values()]).toEqual([meg]);
    await undoMassemerking(hvem(leder), id, { ...NAA, nyId: randomUUID() });
    expect([...(await rommet(leder)).ansvar.values()]).toEqual([annet]);
  });

  it('can demand another person for the control', async () => {
    await chooseToPersoner(hvem(leder), true, NAA.naa);
    expect((await merk(leder, rad(), { handling: 'kontrollert' })).avvist).toEqual(['ikkeKlargjort']);
    await merk(leder, rad(), { handling: 'klargjort' });
    expect((await merk(leder, rad(), { handling: 'kontrollert' })).avvist).toEqual(['sammePerson']);
    const { id, gjort } = await merk(kollega, rad(), { handling: 'kontrollert' });
    expect(gjort).toBe(1);
    await undoMassemerking(hvem(kollega), id, { ...NAA, nyId: randomUUID() });
    const merke = (await rommet(leder)).merker.get(toMerkenavn(nr(), A));
    expect([merke?.klargjort?.av, merke?.kontrollert]).toEqual([(await rommet(leder)).meg, null]);
  });

  it('is a space of one’s own for a person without a firm', async () => {
    const lars = await verden.aktoerFor('loennsmedarbeider');
    await getOversikt(lars, NAA);
    expect((await rommet(lars)).medlemmer.map((en) => en.navn)).toEqual(['Lars Løkken']);
    await expect(chooseToPersoner(lars, true, NAA.naa)).rejects.toMatchObject({ code: 'ikke-tilgang' });
  });
});
