import { Client } from 'pg';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { startLestMaaling } from '#dev/proeve/verden/lest-maaling';
import { run } from '#dev/proeve/verden/test-server';
import { iVerden, tid } from '#dev/proeve/verden/verden';
import { followDrift } from './follow-drift';
import { migrerKoe } from './koe-skjema';
import { JOBBER } from './start-jobber';

const verden = iVerden();
let readMaal: () => Promise<string>;

beforeAll(async () => {
  readMaal = await startLestMaaling();
  followDrift(() => tid('2026-11-10'), 0);
});
beforeEach(() => migrerKoe(verden.databaseUrl()));

/** The measures of the whole product that are shown, each with the numbers of its series. */
async function read() {
  const tall = new Map<string, number[]>();
  for (const [, navn = '', verdi] of (await readMaal()).matchAll(/^(kalender_\w+)(?:\{[^}]*\})? (\S+)$/gm))
    tall.set(navn, [...(tall.get(navn) ?? []), Number(verdi)]);
  return tall;
}
const ALLE = ['kalender_hendelser_siste', 'kalender_jobb_siden', 'kalender_koe_alder', 'kalender_sesjoner'];
async function shown(): Promise<string[]> {
  const tall = await read();
  return ALLE.filter((navn) => tall.has(navn));
}

it('every job is shown: one that waits for nothing by 0, and one that was never done by ten years', async () => {
  const tall = await read();
  expect(tall.get('kalender_koe_alder')).toEqual(JOBBER.map(() => 0));
  expect(tall.get('kalender_jobb_siden')).toEqual(JOBBER.map(() => 315_360_000));
});

it('of a server that does not archive, nothing is said about archiving', async () => {
  expect((await read()).has('kalender_arkivering_feilet')).toBe(false);
});

it.each([
  ['lacks what is asked for', async () => run(verden.databaseUrl(), 'drop schema pgboss cascade')],
  [
    'does not answer',
    async () => {
      const holder = new Client({ connectionString: verden.databaseUrl() });
      await holder.connect();
      await holder.query('begin; lock table sesjon in access exclusive mode');
      return () => holder.end();
    },
  ],
] as const)('while the database %s, none of it is shown, and then all of it again', async (_hva, ta) => {
  expect(await shown()).toEqual(ALLE);
  const gi = await ta();
  expect(await shown()).toEqual([]);
  if (typeof gi === 'function') await gi();
  await migrerKoe(verden.databaseUrl());
  await expect.poll(shown, { timeout: 20_000 }).toEqual(ALLE);
});
