import { join } from 'node:path';
import { setTimeout as vent } from 'node:timers/promises';
import { build, isBuilt } from '../../start/build';
import { ensureData } from '../../start/paths';
import { Nettleser } from '../drap/nettleser';
import { makeAbonnenter } from '../testdata/abonnenter';
import { type Produktverden, startProduktverden } from '../verden/produktverden';
import { startPartnere } from './overlast-partnere';
import { fetchBanktoken, toKropp } from './partnere-kall';
import { lastDelte, lastPartnere } from './partnere-last';
import { hele, prosentil, skriv } from './utskrift';

const [FOLK, PARTNERE, FREMMEDE, PARTER, VIRKSOMHETER] = [20, 60, 5, 1_000, 10_000];
const SIDER = ['/frister/2026/11', '/frister/2026', '/kalender'];
/** People look at a page before they open the next: for this long on average, and never in step. */
const SER_MS = 1_000;
const ser = () => vent(SER_MS * (0.5 + Math.random()));
const [RUNDER, RUNDE_MS, OPPVARMING_MS] = [6, 12_000, 5_000];
/** Somebody who could not log in tries again after this. */
const NYTT_FORSOEK_MS = 5_000;
const MAAL = 1.5;

/**
 * Measures how long people wait for the portal, in quiet and while slow partners hold their calls open and Altinn hangs.
 */
export async function maalOverlast(): Promise<void> {
  if (!isBuilt()) await build();
  const personer = makeAbonnenter(FOLK + FREMMEDE);
  const verden = await startProduktverden('bench-overlast', join(ensureData(), 'bench-overlast.log'), {
    scenarioer: personer,
  });
  try {
    const banker = await lastPartnere(verden);
    const delte = await lastDelte(verden.databaseUrl, VIRKSOMHETER);
    const folk = await Promise.all(
      personer.slice(0, FOLK).map(async ({ id }) => {
        const en = new Nettleser();
        await en.loggInn(id, verden.url, verden.url);
        for (const side of SIDER) await en.foelg(`${verden.url}${side}`);
        return en;
      }),
    );
    console.log(
      `\n${FOLK} people open pages of the portal, ${PARTNERE} partners ask about ${PARTER} parts each: a third sends slowly,
a third reads slowly, a third asks on and on. Altinn hangs, and ${FREMMEDE} people try to log in. ${RUNDER} rounds of each, in turn.`,
    );
    const makeKall = async (nr: number) => {
      const plass = nr % banker.length;
      const token = await fetchBanktoken(verden.variabler.MASKINPORTEN_ISSUER, banker[plass] ?? '');
      return { token, kropp: toKropp('json', (delte[plass] ?? []).slice(0, PARTER)) };
    };
    const tider = { stille: [] as number[], last: [] as number[] };
    await openSider(verden, folk, OPPVARMING_MS);
    for (let runde = 0; runde < RUNDER; runde++) {
      tider.stille.push(...(await openSider(verden, folk, RUNDE_MS)));
      await verden.styr('altinn/_bryter', { modus: 'treg', forsinkelseMs: 120_000 });
      const partnere = startPartnere(`${verden.url}/api/kalender/v1/frister`, PARTNERE, makeKall);
      const fremmede = startFremmede(
        verden,
        personer.slice(FOLK).map(({ id }) => id),
      );
      await vent(OPPVARMING_MS);
      tider.last.push(...(await openSider(verden, folk, RUNDE_MS)));
      const svar = await partnere.stopp();
      const forsoek = await fremmede.stopp();
      await verden.styr('altinn/_bryter', { modus: 'ok' });
      const antall = [...svar]
        .toSorted()
        .map(([hva, n]) => `${hva}: ${n}`)
        .join(', ');
      console.log(`  round ${runde + 1}, partners: ${antall}; ${forsoek} logins tried`);
      // What is left of the load ends, and the circuits close.
      await vent(OPPVARMING_MS);
      await openSider(verden, folk, OPPVARMING_MS);
    }
    fortell(tider.stille, tider.last);
  } finally {
    await verden.stopp();
  }
}

function fortell(stille: readonly number[], last: readonly number[]): void {
  for (const [navn, andel] of [
    ['median', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
  ] as const) {
    const [foer, naa] = [prosentil(stille, andel), prosentil(last, andel)];
    const forhold = naa / foer;
    const maal =
      andel === 0.95 ? `, goal of at most ${MAAL}: ${forhold <= MAAL ? 'reached' : 'NOT reached'}` : '';
    skriv(
      `The portal, ${navn}, ms`,
      `${foer.toFixed(1)} → ${naa.toFixed(1)}`,
      `${forhold.toFixed(2)} × quiet${maal}`,
    );
  }
  skriv('Pages opened', `${hele(stille.length)} → ${hele(last.length)}`, 'all answered with 200');
}

/** Everybody opens pages, with a look at each. @returns how long each took, in milliseconds */
async function openSider({ url }: Produktverden, folk: readonly Nettleser[], ms: number): Promise<number[]> {
  const til = performance.now() + ms;
  const tider: number[] = [];
  await Promise.all(
    folk.map(async (en, nr) => {
      await vent(SER_MS * Math.random());
      for (let i = nr; performance.now() < til; i++) {
        const fra = performance.now();
        const { status } = await en.hent(`${url}${SIDER[i % SIDER.length]}`);
        if (status !== 200) throw new Error(`The page answered ${status}`);
        tider.push(performance.now() - fra);
        await ser();
      }
    }),
  );
  return tider;
}

/** People who log in again and again while Altinn hangs, each of whom asks it whom they may act for. */
function startFremmede({ url }: Produktverden, ider: readonly string[]): { stopp(): Promise<number> } {
  let ferdig = false;
  let forsoek = 0;
  const alle = ider.map(async (id) => {
    while (!ferdig) {
      const en = new Nettleser();
      await en.loggInn(id, url, url).catch(() => undefined);
      await en.foelg(`${url}/frister`).catch(() => undefined);
      forsoek += 1;
      await vent(NYTT_FORSOEK_MS);
    }
  });
  return {
    async stopp() {
      ferdig = true;
      await Promise.all(alle);
      return forsoek;
    },
  };
}
