import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { prisma } from '#lib/data/klient';
import { migrerAlt } from '#lib/drift/produkt/migrer-alt';
import { SCENARIOER } from '../../omverden/scenarioer';
import { ensureData } from '../../start/paths';
import { Nettleser } from '../drap/nettleser';
import { type Drap, runStorm } from '../drap/storm';
import { startProduktverden } from '../verden/produktverden';
import { run } from '../verden/test-server';
import { startKlynge } from './klynge';
import type { Loefte } from './oevelse';
import { checkStorm } from './sjekk-storm';

const LESERE = 20;
/** The longest time without writes that is accepted: Patroni replaces a silent primary after twenty seconds. */
const SENEST_SEKUND = 45;

/** Measures the longest time between two successes while something is going on. */
class Stans {
  private sist = performance.now();
  private lengst = 0;
  ok = (): void => {
    const naa = performance.now();
    this.lengst = Math.max(this.lengst, naa - this.sist);
    this.sist = naa;
  };
  /** The longest so far, in seconds; starts anew. */
  ta(): number {
    this.ok();
    const sekunder = this.lengst / 1000;
    this.lengst = 0;
    return sekunder;
  }
}

/** The primary is killed, cut off and switched over. The product knows nothing but one address. */
export async function runFailover(): Promise<Loefte[]> {
  const klynge = await startKlynge();
  const stopp: (() => Promise<unknown>)[] = [klynge.stopp];
  try {
    await migrerAlt(klynge.ownerUrl, klynge.productUrl);
    const verden = await startProduktverden('failover', join(ensureData(), 'failover-produkt.log'), {
      scenarioer: SCENARIOER,
      jobber: true,
      database: klynge,
    });
    stopp.unshift(verden.stopp, () => prisma().$disconnect());
    const pid = verden.pid();
    const [skriv, les] = [new Stans(), new Stans()];
    const lesere = await startLesere(verden.url, les);
    const loefter: Loefte[] = [];

    const avbryt =
      (hva: string, gjoer: () => Promise<() => Promise<void>>): Drap['gjoer'] =>
      async () => {
        const foer = await klynge.findPrimary();
        [skriv, les].map((stans) => stans.ta());
        const rett = await gjoer();
        let etter = await klynge.findPrimary();
        for (let nr = 0; nr < 300 && etter.navn === foer.navn; nr++) {
          await setTimeout(200);
          etter = await klynge.findPrimary();
        }
        // Writes have begun again when the time stops growing.
        await waitForMore(() => lesere.antall(), 50);
        await setTimeout(3_000);
        const [utenSkriving, utenLesing] = [skriv.ta(), les.ta()];
        await rett();
        const hel = await klynge.waitUntilWhole();
        loefter.push(
          loefte(`${hva}: another node is primary`, etter.navn !== foer.navn, `${foer.navn} → ${etter.navn}`),
          loefte(
            `${hva}: writes again`,
            utenSkriving < SENEST_SEKUND,
            `${utenSkriving.toFixed(1)} s without writes`,
          ),
          loefte(
            `${hva}: reads again`,
            utenLesing < SENEST_SEKUND,
            `${utenLesing.toFixed(1)} s without reads`,
          ),
          loefte(
            `${hva}: the old primary is a synchronous replica`,
            true,
            `${hel.toFixed(1)} s after it was back`,
          ),
        );
      };
    const storm = await runStorm(
      verden,
      [
        {
          ved: 0.15,
          gjoer: avbryt('killed (-9)', async () => {
            const node = await klynge.findPrimary();
            klynge.kill(node);
            return node.start;
          }),
        },
        {
          ved: 0.45,
          gjoer: avbryt('cut off (every process stopped)', async () => {
            const node = await klynge.findPrimary();
            klynge.freeze(node);
            return async () => klynge.thaw(node);
          }),
        },
        {
          ved: 0.75,
          gjoer: avbryt('switched over', async () => {
            await klynge.switchOver(await klynge.findPrimary());
            return async () => {};
          }),
        },
      ],
      skriv.ok,
    );
    const lest = await lesere.stopp();
    const klar = (await fetch(`${verden.url}/api/helse/klar`)).status;
    return [
      ...loefter,
      ...(await checkStorm(storm, (sql) => run(klynge.ownerUrl, sql))),
      loefte(
        'readers were answered, or told that it is down, and nobody was logged out',
        lest.uventet.length === 0,
        `${lest.gode} read, ${lest.nede} told 503 or not reached${lest.uventet.length > 0 ? `; ${lest.uventet.slice(0, 3).join(', ')}` : ''}`,
      ),
      loefte(
        'the product was never restarted, and is ready',
        verden.pid() === pid && klar === 200,
        `process ${pid}, ready ${klar}`,
      ),
    ];
  } finally {
    for (const en of stopp) await en().catch(console.error);
  }
}

const loefte = (navn: string, holder: boolean, tall: string): Loefte => ({ loefte: navn, holder, tall });

async function waitForMore(antall: () => number, flere: number): Promise<void> {
  const fra = antall();
  for (let nr = 0; nr < 600 && antall() < fra + flere; nr++) await setTimeout(100);
}

interface Svar {
  status: number;
  location: string;
}
const NEDE: Svar = { status: 0, location: '' };

/** Whether an answer says that the product cannot answer now. A page says so at an address of its own. */
const isNede = ({ status, location }: Svar): boolean =>
  [0, 503].includes(status) || (status === 307 && location.includes('/feil/uventet'));

/** Half of the readers are persons in the portal; half ask whether the product is ready, which reads and writes. */
async function startLesere(url: string, stans: Stans) {
  const personer: Nettleser[] = [];
  for (let nr = 0; nr < LESERE / 2; nr++) {
    const person = new Nettleser();
    await person.loggInn('eplepress', url, url);
    // The first page redirects through the choice of a virksomhet.
    await person.foelg(`${url}/frister/2026`);
    personer.push(person);
  }
  let ferdig = false;
  let [gode, nede] = [0, 0];
  const uventet: string[] = [];
  const les = async (hent: () => Promise<Svar>) => {
    while (!ferdig) {
      const svar = await hent().catch(() => NEDE);
      if (svar.status === 200) {
        gode++;
        stans.ok();
      } else if (isNede(svar)) nede++;
      else uventet.push(`${svar.status} ${svar.location}`);
      await setTimeout(50 + Math.random() * 100);
    }
  };
  const alle = [
    ...personer.map((person) => les(() => person.hent(`${url}/frister/2026`))),
    ...Array.from({ length: LESERE / 2 }, () =>
      les(async () => ({ status: (await fetch(`${url}/api/helse/klar`)).status, location: '' })),
    ),
  ];
  return {
    antall: () => gode,
    async stopp() {
      ferdig = true;
      await Promise.all(alle);
      return { gode, nede, uventet };
    },
  };
}
