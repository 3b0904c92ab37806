import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as vent } from 'node:timers/promises';
import { build, isBuilt } from '../../start/build';
import { ensureData } from '../../start/paths';
import { Nettleser } from '../drap/nettleser';
import { makeAbonnenter } from '../testdata/abonnenter';
import { type Produktverden, startProduktverden } from '../verden/produktverden';
import { forkModul } from './fork-modul';
import type { Beskjed, Partneroppsett } from './overlast-barn';
import { lastDelte, lastPartnere } from './partnere-last';
import { hele, median, prosentil, skriv } from './utskrift';

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
    const partnere = startPartnerprosess({
      url: `${verden.url}/api/kalender/v1/frister`,
      issuer: verden.variabler.MASKINPORTEN_ISSUER,
      antall: PARTNERE,
      banker: banker.map((nummer, plass) => ({ nummer, parter: (delte[plass] ?? []).slice(0, PARTER) })),
    });
    const runder: Runde[] = [];
    await openSider(verden, folk, OPPVARMING_MS);
    for (let runde = 0; runde < RUNDER; runde++) {
      const stille = await openSider(verden, folk, RUNDE_MS);
      await verden.styr('altinn/_bryter', { modus: 'treg', forsinkelseMs: 120_000 });
      partnere.start();
      const fremmede = startFremmede(
        verden,
        personer.slice(FOLK).map(({ id }) => id),
      );
      await vent(OPPVARMING_MS);
      const last = await openSider(verden, folk, RUNDE_MS);
      runder.push({ stille, last });
      const svar = await partnere.stopp();
      const forsoek = await fremmede.stopp();
      await verden.styr('altinn/_bryter', { modus: 'ok' });
      const antall = [...svar]
        .toSorted()
        .map(([hva, n]) => `${hva}: ${n}`)
        .join(', ');
      console.log(
        `  round ${runde + 1}, p95 × ${toForhold({ stille, last }).toFixed(2)}; partners: ${antall}; ${forsoek} logins tried`,
      );
      // What is left of the load ends, and the circuits close.
      await vent(OPPVARMING_MS);
      await openSider(verden, folk, OPPVARMING_MS);
    }
    partnere.avslutt();
    fortell(runder);
  } finally {
    await verden.stopp();
  }
}

/** How long pages took in quiet and under load, in milliseconds. */
interface Runde {
  stille: readonly number[];
  last: readonly number[];
}

const toForhold = ({ stille, last }: Runde): number => prosentil(last, 0.95) / prosentil(stille, 0.95);

/** Starts the process of the partners. It gives way to ours: on machines of their own they would not take its processors. */
function startPartnerprosess(oppsett: Partneroppsett) {
  const barn = forkModul('overlast-barn.ts');
  const si = (beskjed: Beskjed) => barn.send(beskjed);
  if (barn.pid !== undefined) setPriority(barn.pid, constants.priority.PRIORITY_LOW);
  si({ oppsett });
  return {
    start: () => void si('start'),
    /** @returns how many calls were answered with each status */
    async stopp(): Promise<readonly [string, number][]> {
      si('stopp');
      const [svar] = await once(barn, 'message');
      return svar;
    },
    avslutt: () => barn.kill(),
  };
}

function fortell(runder: readonly Runde[]): void {
  const [stille, last] = [runder.flatMap((en) => en.stille), runder.flatMap((en) => en.last)];
  for (const [navn, andel] of [
    ['median', 0.5],
    ['p95', 0.95],
    ['p99', 0.99],
  ] as const) {
    const [foer, naa] = [prosentil(stille, andel), prosentil(last, andel)];
    skriv(
      `The portal, ${navn}, ms`,
      `${foer.toFixed(1)} → ${naa.toFixed(1)}`,
      `${(naa / foer).toFixed(2)} × quiet, of all rounds together`,
    );
  }
  // One round in which the machine was busy with something else does not decide.
  const forhold = median(runder.map((en) => toForhold(en)));
  const naadd = forhold <= MAAL ? 'reached' : 'NOT reached';
  skriv(
    'The portal, p95, median of the rounds',
    `${forhold.toFixed(2)} ×`,
    `goal of at most ${MAAL}: ${naadd}`,
  );
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
