import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { SCENARIOER } from '../../omverden/scenarioer';
import { freePort } from '../../start/ports';
import { startPostgres } from '../../start/postgres/postgres';
import { startTestverden } from '../verden/miljoe';
import { sweep, testFolder } from '../verden/test-server';
import { type Rotprosess, startRot } from './start-rot';

/** A promise of the image, and what was found. */
export interface Funn {
  loefte: string;
  holder: boolean;
  tall: string;
}

const funn = (loefte: string, holder: boolean, tall: string): Funn => ({ loefte, holder, tall });

/** Files that do not belong in an image: sources of tests, history, caches, settings, and programmes to build with. */
const UVEDKOMMENDE =
  /^app\/(dev|e2e|docs)\/|(^|\/)(\.git|\.npm|\.data|\.cache)\/|^app\/lib\/.*\.test\.tsx?$|(^|\/)\.env|^(usr\/)?s?bin\/|^usr\/local\/(bin\/(?!node$)|lib\/)|^root\/|^var\//;
const HEMMELIG = /-----BEGIN [A-Z ]*PRIVATE KEY-----(\s|\\n)+[\w+/]{40}|"d"\s*:\s*"[\w-]{40,}"|_authToken/;

/** Looks through the root of an image for what must not be there. */
export function checkInnhold(rot: string): Funn[] {
  const filer = readdirSync(rot, { recursive: true, withFileTypes: true })
    .filter((en) => en.isFile())
    .map((en) => join(en.parentPath, en.name).slice(rot.length + 1));
  const fremmede = filer.filter((fil) => UVEDKOMMENDE.test(fil));
  const egne = filer.filter((fil) => fil.startsWith('app/') && !fil.includes('node_modules/'));
  const hemmelige = egne.filter((fil) => HEMMELIG.test(readFileSync(join(rot, fil), 'utf8')));
  return [
    funn(
      'has only what runs',
      fremmede.length === 0,
      fremmede.slice(0, 3).join(', ') || `${filer.length} files`,
    ),
    funn(
      'has no secret',
      hemmelige.length === 0,
      hemmelige.join(', ') || `${egne.length} files of ours read`,
    ),
  ];
}

/** Starts the product from the root of an image, read-only and without rights, with a database and the stand-ins. */
export async function checkKjoering(rot: string): Promise<Funn[]> {
  await sweep();
  const postgres = await startPostgres({ folder: testFolder('bilde'), database: 'kalendertjenester' });
  const verden = await startTestverden(SCENARIOER, postgres.productUrl);
  const startet: Rotprosess[] = [];
  const start = (args: string[], miljoe: Record<string, string> = {}) => {
    const ny = startRot(rot, args, { ...verden.variabler, LOGGNIVAA: 'info', ...miljoe });
    startet.push(ny);
    return ny;
  };
  const command = async (args: string[], miljoe: Record<string, string> = {}) => {
    const kjoert = start(args, miljoe);
    const kode = await kjoert.slutt;
    return funn(`${args.join(' ')} runs`, kode === 0, kjoert.utskrift().trim().split('\n').at(-1) ?? '');
  };
  try {
    const alle = [await command(['migrate'], { MIGRERING_DATABASE_URL: postgres.url })];
    for (const args of [
      ['kilde', 'liste'],
      ['partner', 'liste'],
      ['varsling', 'status'],
    ])
      alle.push(await command(args));
    for (const rolle of ['web', 'jobber']) {
      const port = await freePort();
      const produkt = start(['serve'], { PROSESS: rolle, PORT: String(port), HOST: '127.0.0.1' });
      alle.push(...(await checkProsess(produkt, rolle, `http://127.0.0.1:${port}`)));
    }
    return alle;
  } finally {
    for (const en of startet) {
      try {
        en.signal('SIGKILL');
      } catch {
        // It has ended.
      }
    }
    await verden.omverden.stopp();
    await postgres.remove();
  }
}

/** The load: pages asked for at the same time, and how many each asker asks for. */
const SAMTIDIGE = 20;
const HVER = 50;

async function ask(antall: number, spoer: () => Promise<number>): Promise<void> {
  for (let nr = 0; nr < antall; nr++) await spoer();
}

/** How long a process may take to become ready, and to end. */
const SENEST_MS = 60_000;

async function checkProsess(produkt: Rotprosess, rolle: string, url: string): Promise<Funn[]> {
  const status = async (sti: string) => {
    try {
      const svar = await fetch(`${url}${sti}`, { redirect: 'manual', signal: AbortSignal.timeout(10_000) });
      await svar.arrayBuffer();
      return svar.status;
    } catch {
      return 0;
    }
  };
  const fra = performance.now();
  const sekunder = (siden: number) => `${((performance.now() - siden) / 1000).toFixed(1)} s`;
  while ((await status('/api/helse/klar')) !== 200) {
    if (performance.now() - fra > SENEST_MS)
      return [funn(`${rolle} becomes ready`, false, produkt.utskrift())];
    await setTimeout(100);
  }
  const klar = sekunder(fra);
  const [live, side] = [await status('/api/helse/live'), await status('/hvilke-frister')];
  const { naa } = produkt.minne();
  const last = performance.now();
  if (rolle === 'web')
    await Promise.all(Array.from({ length: SAMTIDIGE }, () => ask(HVER, () => status('/hvilke-frister'))));
  const perSekund = (SAMTIDIGE * HVER) / ((performance.now() - last) / 1000);
  const { mest } = produkt.minne();
  const stopp = performance.now();
  produkt.signal('SIGTERM');
  const kode = await Promise.race([produkt.slutt, setTimeout(SENEST_MS, undefined, { ref: false })]);
  const tid = sekunder(stopp);
  const klager = produkt
    .utskrift()
    .split('\n')
    .filter((linje) => /EROFS|EACCES|read-only/i.test(linje));
  return [
    funn(`${rolle} is ready`, live === 200, `${klar} after the start, ${naa.toFixed(0)} MB`),
    funn(
      `${rolle} ${rolle === 'web' ? 'shows' : 'has no'} pages`,
      side === (rolle === 'web' ? 200 : 404),
      `status ${side}`,
    ),
    ...(rolle === 'web'
      ? [funn('web answers pages', true, `${perSekund.toFixed(0)} a second, at most ${mest.toFixed(0)} MB`)]
      : []),
    funn(`${rolle} ends in order as process 1`, kode === 0, `exit ${kode}, ${tid} after SIGTERM`),
    funn(`${rolle} wanted to write nothing`, klager.length === 0, klager[0] ?? 'no complaint in the log'),
  ];
}
