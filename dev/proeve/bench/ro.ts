import { join } from 'node:path';
import { Client } from 'pg';
import { UTVIKLERSIDER, utviklersti } from '#lib/contract/utvikler/utviklersider';
import { SCENARIOER } from '../../omverden/scenarioer';
import { build, isBuilt } from '../../start/build';
import { ensureData } from '../../start/paths';
import { Nettleser } from '../drap/nettleser';
import { type Produktverden, startProduktverden } from '../verden/produktverden';
import { median, prosentil, skriv } from './utskrift';

const SIDER = 60;
const HAMRENDE = 20;
const MAAL = 2;
const SIDE = '/frister/2026/11';

/**
 * Measures the load time of a page for a logged-in user: when idle, under load from open addresses, and with the event
 * counter locked.
 */
export async function maalRo(): Promise<void> {
  if (!isBuilt()) await build();
  const log = join(ensureData(), 'bench-produkt.log');
  const verden = await startProduktverden('bench-ro', log, { scenarioer: SCENARIOER });
  try {
    const kari = new Nettleser();
    await kari.loggInn('eplepress', verden.url, verden.url);
    // The first page redirects through the choice of a virksomhet.
    await kari.foelg(`${verden.url}${SIDE}`);
    const aapne = async () => {
      const start = performance.now();
      const { status } = await kari.hent(`${verden.url}${SIDE}`);
      if (status !== 200) throw new Error(`The page answered ${status}`);
      return performance.now() - start;
    };
    await lastFlere(aapne);
    console.log(`\nA page (${SIDE}) in milliseconds, ${SIDER} loads one after the other; median (and p90).`);
    const stille = await lastFlere(aapne);
    fortell('quiet', stille, stille);
    const hamrer = hamre(verden.url);
    await lastFlere(aapne);
    fortell('while strangers hammer', await lastFlere(aapne), stille);
    const spurt = await hamrer.stopp();
    console.log(
      `Meanwhile ${spurt.api} open calls and ${spurt.sider} open pages were answered, ${spurt.avvist} refused.`,
    );
    const slipp = await holdTelleren(verden);
    fortell('while the counter is held', await lastFlere(aapne), stille);
    await slipp();
  } finally {
    await verden.stopp();
  }
}

interface Tider {
  median: number;
  p90: number;
}

async function lastFlere(aapne: () => Promise<number>): Promise<Tider> {
  const tider: number[] = [];
  for (let i = 0; i < SIDER; i++) tider.push(await aapne());
  return { median: median(tider), p90: prosentil(tider, 0.9) };
}

function fortell(naar: string, tid: Tider, stille: Tider): void {
  const forhold = tid.median / stille.median;
  const over = forhold <= MAAL ? '' : `, more than ${MAAL}`;
  skriv(naar, `${tid.median.toFixed(1)} (${tid.p90.toFixed(1)})`, `${forhold.toFixed(2)} × quiet${over}`);
}

/**
 * Opens twenty connections that ask the open API about five years, never the same question twice, and twenty that read the
 * developers' pages.
 */
function hamre(url: string): { stopp(): Promise<{ api: number; sider: number; avvist: number }> } {
  const antall = { api: 0, sider: 0, avvist: 0 };
  let ferdig = false;
  let nr = 0;
  const spoer = async (hva: 'api' | 'sider', sti: string) => {
    const svar = await fetch(`${url}${sti}`);
    await svar.arrayBuffer();
    antall[svar.status === 429 ? 'avvist' : hva] += 1;
  };
  const gjenta = async (run: () => Promise<void>) => {
    while (!ferdig) await run();
  };
  const sider = UTVIKLERSIDER.map((side) => utviklersti(side, 'nb'));
  const alle = Array.from({ length: HAMRENDE }, () => [
    gjenta(() => {
      nr += 1;
      const fra = new Date(Date.UTC(2000, 0, nr)).toISOString().slice(0, 10);
      const svar = `organisasjonsform=AS&mva=toMaaneder&arbeidsgiver=true&arbeidsgiverFra=${fra}&loennsdag=20`;
      return spoer('api', `/api/regelverk/v1/frister?${svar}&fraOgMed=2022-01-01&tilOgMed=2026-12-31`);
    }),
    gjenta(() => {
      nr += 1;
      return spoer('sider', sider[nr % sider.length] ?? '/utvikler');
    }),
  ]).flat();
  return {
    async stopp() {
      ferdig = true;
      await Promise.all(alle);
      return antall;
    },
  };
}

/** Locks the event counter, like a transaction that does not finish. @returns a function that releases it */
async function holdTelleren({ databaseUrl }: Produktverden): Promise<() => Promise<void>> {
  const forbindelse = new Client({ connectionString: databaseUrl });
  await forbindelse.connect();
  await forbindelse.query('begin');
  await forbindelse.query('select * from hendelsesteller for update');
  return async () => {
    await forbindelse.query('rollback');
    await forbindelse.end();
  };
}
