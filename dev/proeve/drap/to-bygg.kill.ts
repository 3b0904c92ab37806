import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { nextBuild } from '#lib/drift/produkt/bygg';
import { SCENARIOER } from '../../omverden/scenarioer';
import { ensureData, ROOT } from '../../start/paths';
import { type Kopi, makeKopi } from '../kjoering/kopi';
import { type Produktverden, startProduktverden } from '../verden/produktverden';
import { Nettleser } from './nettleser';

let kopi: Kopi;
let verden: Produktverden;
let [her, der] = ['', ''];

/** Builds the same sources in another folder, as on another machine or in the next deploy. */
beforeAll(async () => {
  kopi = makeKopi('to-bygg');
  const annen = kopi.mappe;
  await nextBuild(annen);
  const log = join(ensureData(), 'to-bygg-produkt.log');
  verden = await startProduktverden('to-bygg', log, {
    produkter: 2,
    scenarioer: SCENARIOER,
    mapper: [ROOT, annen],
  });
  [her = '', der = ''] = verden.urler;
});
afterAll(async () => {
  await verden?.stopp();
  kopi?.slett();
});

const handlinger = (mappe: string) => {
  const fil = join(mappe, '.next', 'server', 'server-reference-manifest.json');
  const { node }: { node: Record<string, unknown> } = JSON.parse(readFileSync(fil, 'utf8'));
  return Object.keys(node).sort();
};

it('two builds of the same sources have the same ids of their actions', () => {
  expect(handlinger(kopi.mappe)).toEqual(handlinger(ROOT));
  expect(handlinger(ROOT).length).toBeGreaterThan(3);
});

it.each([
  ['the first', 'the second', () => [her, der] as const],
  ['the second', 'the first', () => [der, her] as const],
])('the form of a page of %s is taken by %s, in the same session', async (_fra, _til, steder) => {
  const [fra, til] = steder();
  const kari = new Nettleser();
  await kari.loggInn('eplepress', fra, fra);
  const { adresse, felter } = await kari.finnSkjema(`${fra}/virksomhet`, 'mvaTermin');
  felter.set('mvaTermin', 'aar');
  const svar = await kari.hent(adresse.replace(fra, til), felter);
  expect(svar).toMatchObject({ status: 303 });
  expect((await kari.hent(`${fra}/virksomhet`)).status).toBe(200);
});

it('what is wrong in such a form comes back with what was typed', async () => {
  const kari = new Nettleser();
  await kari.loggInn('eplepress', her, her);
  const { adresse, felter } = await kari.finnSkjema(`${her}/virksomhet`, 'mvaTermin');
  felter.set('mvaTermin', 'aar');
  felter.set('mvaTerminFra', 'en dag i mai');
  const svar = await kari.hent(adresse.replace(her, der), felter);
  expect(svar.status).toBe(200);
  expect(svar.tekst).toContain('value="en dag i mai"');
});

it('to log out of one is to be logged out of both', async () => {
  const kari = new Nettleser();
  await kari.loggInn('eplepress', her, her);
  const kopi = kari.kopi();
  const ut = await kari.send(`${der}/virksomhet`, 'Logg ut');
  expect(ut.status).toBe(303);
  expect((await kopi.hent(`${her}/virksomhet`)).location).toContain('/logg-inn');
});
