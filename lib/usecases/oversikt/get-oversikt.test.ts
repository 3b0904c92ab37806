import { expect, it } from 'vitest';
import { blandet } from '#dev/proeve/testdata/byraaer';
import { listSpoersmaal } from '#dev/proeve/verden/list-spoersmaal';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { UTEN_FILTER } from '#lib/domain/oversikt/filter';
import { NAAR } from '#lib/domain/oversikt/fristrad';
import { findListeside } from '#lib/domain/oversikt/listeside';
import { findMatriseside } from '#lib/domain/oversikt/matrise';
import { getOversikt } from './get-oversikt';
import { showListe, showMatrise, summarizeKlienter } from './show-oversikt';

const verden = iVerden([blandet]);
const NAA = { ...tid('2026-11-26'), naa: new Date() };

it('shows every client of an accountant, and not the firm itself', async () => {
  const aktoer = await verden.aktoerFor('regnskapsfoerer');
  const { adgang, klientkalendere, rom } = await getOversikt(aktoer, NAA);
  expect(klientkalendere.length).toBe(60);
  expect(adgang.svar.liste?.valgtByraa).toBe(verden.orgnr('regnskapsfoerer'));
  const side = findListeside(klientkalendere, UTEN_FILTER, rom);
  expect(side.naar).toBe('nesteUke');
  expect(side.grupper.map(({ navn, antall, frister }) => [navn, antall, frister.length])).toEqual([
    ['2026-12-01 forskuddstrekk-betaling-lopende:2026-11', 10, 10],
  ]);
});

it('asks the database as often for sixty clients as for two: once, and once for the access log', async () => {
  for (const id of ['regnskapsfoerer', 'loennsmedarbeider']) {
    const aktoer = await verden.aktoerFor(id);
    const show = async (vis: 'liste' | 'matrise') => {
      const oversikt = await getOversikt(aktoer, NAA);
      const oppslag = { ...NAA, hva: 'portalen', korrelasjonsid: 'a2f4e5c0-0000-4000-8000-000000000001' };
      if (vis === 'liste') await showListe(oversikt, { ...UTEN_FILTER, naar: 'senere' }, oppslag);
      else await showMatrise(oversikt, UTEN_FILTER, oppslag);
    };
    await show('liste');
    for (const vis of ['liste', 'matrise'] as const) {
      const sendt = await listSpoersmaal(() => show(vis));
      expect(sendt.map((sql) => sql.trim().split(/\s+/)[0])).toEqual(['SELECT', 'INSERT']);
    }
  }
});

it('writes the clients that are shown to the access log, and no others', async () => {
  const aktoer = await verden.aktoerFor('regnskapsfoerer');
  const oversikt = await getOversikt(aktoer, NAA);
  const oppslag = { ...NAA, hva: 'portalen', korrelasjonsid: 'a2f4e5c0-0000-4000-8000-000000000002' };
  const side = await showListe(oversikt, { ...UTEN_FILTER, naar: 'nesteUke' }, oppslag);
  const vist = new Set(
    side.grupper.flatMap(({ frister }) => frister.map(({ klient }) => klient.organisasjonsnummer)),
  );
  const rader = await run(verden.databaseUrl(), 'select organisasjonsnummer, navn from innsynslogg');
  expect(new Set(rader.map((rad) => rad.organisasjonsnummer))).toEqual(vist);
  expect(new Set(rader.map(({ navn }) => navn))).toEqual(new Set(['Hilde Kristiansen']));
});

it('shows one who sees the wages alone nothing of another area, in the list and the matrix', async () => {
  const aktoer = await verden.aktoerFor('loennsmedarbeider');
  const oversikt = await getOversikt(aktoer, NAA);
  const { klientkalendere, rom } = oversikt;
  expect(summarizeKlienter(oversikt).oppgaver.map(({ omraade }) => omraade)).toEqual(['ARBEIDSGIVER']);
  for (const naar of NAAR) {
    const { grupper } = findListeside(
      klientkalendere,
      { ...UTEN_FILTER, naar, status: 'alle', valgfrie: true },
      rom,
    );
    for (const { oppgave } of grupper) expect(oppgave?.produktomraade).toBe('ARBEIDSGIVER');
  }
  const { kolonner } = findMatriseside(klientkalendere, UTEN_FILTER, rom, NAA.idag);
  expect(new Set(kolonner.map(({ oppgave }) => oppgave.produktomraade))).toEqual(new Set(['ARBEIDSGIVER']));
});

it('says «no access» in the cells of a client of which a part is seen', async () => {
  const aktoer = await verden.aktoerFor('blandet');
  const { klientkalendere, rom } = await getOversikt(aktoer, NAA);
  const { kolonner, rader } = findMatriseside(klientkalendere, UTEN_FILTER, rom, NAA.idag);
  const mva = kolonner.findIndex(({ oppgave }) => oppgave.produktomraade === 'MVA');
  const celler = Object.fromEntries(rader.map(({ klient, celler: alle }) => [klient.navn, alle[mva]]));
  expect(celler['KVIKK OG KLOK KRÅKE AS']).toBe('ikkeTilgang');
  expect(celler['NORDMANN EPLEPRESS']).toMatchObject({ oppgave: { produktomraade: 'MVA' } });
});
