import { expect, it } from 'vitest';
import { listSpoersmaal, tabellerI } from '#dev/proeve/verden/list-spoersmaal';
import { I_2026, iVerden, tid } from '#dev/proeve/verden/verden';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { noteInnsyn } from '#lib/usecases/adgang/note-innsyn';
import { requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { getEndringer } from './get-endringer';
import { getKalender } from './get-kalender';

const verden = iVerden();
const NAA = tid('2026-11-10');
const OPPSLAG = { ...NAA, hva: 'portalen', korrelasjonsid: 'a2f4e5c0-0000-4000-8000-000000000001' };

/** The database calls of a year page, in order. */
async function aaretsSide(aktoer: Aktoer) {
  const tilgang = await requireKalender(aktoer, verden.orgnr('eplepress'));
  await noteInnsyn(tilgang, OPPSLAG);
  const kalender = await getKalender(tilgang, I_2026, NAA);
  const endringer = await getEndringer(tilgang, NAA.naa);
  return { kalender, endringer };
}

it('a year page passes one gate and asks the database once for each table', async () => {
  // The first visit also calls Enhetsregisteret, and stores the visit.
  const aktoer = await verden.aktoerFor('eplepress');
  await aaretsSide(aktoer);
  const sendt = await listSpoersmaal(() => aaretsSide(aktoer));
  const tabeller = sendt.flatMap(tabellerI);
  expect(tabeller.length).toBeGreaterThan(5);
  expect(tabeller.filter((tabell, i) => tabeller.indexOf(tabell) !== i)).toEqual([]);
  // Read by the gate: the stage of the portal.
  expect(tabeller).toContain('portal');
});

it.each([
  ['select 1 from "public"."oppgave" o join kilde k on true', ['oppgave', 'kilde']],
  ['INSERT INTO besoek (a) SELECT 1 FROM unnest($1) ON CONFLICT DO UPDATE SET a = 1', ['besoek']],
])('reads the tables of %s', (sql, ventet) => {
  expect(tabellerI(sql)).toEqual(ventet);
});
