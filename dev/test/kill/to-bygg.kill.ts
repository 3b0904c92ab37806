import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCENARIOER } from '../../scenarioer';
import { nextBuild, SOURCES } from '../../start/build';
import { ensureData, ROOT } from '../../start/paths';
import { type Produktverden, startProduktverden } from '../produktverden';
import { Nettleser } from './nettleser';

let annen: string;
let verden: Produktverden;
let [her, der] = ['', ''];

/** The same sources in another folder, built there: as on another machine, or at the next deploy. */
beforeAll(async () => {
  annen = mkdtempSync(join(tmpdir(), 'to-bygg-'));
  // The tests beside the sources are type checked with them, and use what is in `dev`.
  for (const kilde of [...SOURCES, 'dev', 'e2e'])
    cpSync(join(ROOT, kilde), join(annen, kilde), {
      recursive: true,
      filter: (fil) => !fil.endsWith('node_modules'),
    });
  leggPakker(join(ROOT, 'node_modules'), join(annen, 'node_modules'));
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
  rmSync(annen, { recursive: true, force: true });
});

/** The same files under another name: a copy would be a gigabyte, and the bundler follows no link out of its folder. */
function leggPakker(fra: string, til: string): void {
  mkdirSync(til);
  for (const ett of readdirSync(fra, { withFileTypes: true })) {
    const [en, annen] = [join(fra, ett.name), join(til, ett.name)];
    if (ett.isDirectory()) leggPakker(en, annen);
    else if (ett.isSymbolicLink()) cpSync(en, annen, { verbatimSymlinks: true });
    else leggFil(en, annen);
  }
}

function leggFil(fra: string, til: string): void {
  try {
    linkSync(fra, til);
  } catch {
    // The temporary folder may be on another disk.
    cpSync(fra, til);
  }
}

const handlinger = (mappe: string) => {
  const fil = join(mappe, '.next', 'server', 'server-reference-manifest.json');
  const { node }: { node: Record<string, unknown> } = JSON.parse(readFileSync(fil, 'utf8'));
  return Object.keys(node).sort();
};

it('two builds of the same sources have the same ids of their actions', () => {
  expect(handlinger(annen)).toEqual(handlinger(ROOT));
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
