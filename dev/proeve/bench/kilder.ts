import { once } from 'node:events';
import { join } from 'node:path';
import { upsertKilde } from '#lib/data/kilde';
import { isOrganisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { GRENSE } from '#lib/usecases/adgang/with-kallgrense';
import { type KlientId, orgnrTil } from '../../omverden/klienter';
import { build, isBuilt } from '../../start/build';
import { ensureData } from '../../start/paths';
import { testkilde } from '../testdata/kilder';
import { addVirksomheter, toMelding } from '../testdata/meldinger';
import { setMiljoe } from '../verden/miljoe';
import { type Produktverden, startProduktverden } from '../verden/produktverden';
import { forkModul } from './fork-modul';
import { hele, median, skriv } from './utskrift';

const KLIENT: KlientId = 'skatteetaten-mva';
/** As many as a consumer may have at once. */
const AVSENDERE = GRENSE.samtidige;
const VIRKSOMHETER = 500;
/** The number of items in each call, and in each round. */
const BUNKER = [
  { stoerrelse: 100, items: 8000, maal: 0.55 },
  { stoerrelse: 1000, items: 16_000, maal: 0.75 },
];
const RUNDER = 5;

/** A receiver of deliveries, with the headers it requires. */
interface Mottaker {
  navn: string;
  url: string;
  hoder: () => Promise<Record<string, string>>;
}

/**
 * Measures how many items per second the built product receives over HTTP, compared with a bare server that runs the same
 * statements on the same PostgreSQL.
 */
export async function maalKilder(): Promise<void> {
  if (!isBuilt()) await build();
  const verden = await startProduktverden('bench', join(ensureData(), 'bench-produkt.log'));
  const gulv = forkModul('gulv.ts', [verden.databaseUrl]);
  try {
    setMiljoe(verden.variabler);
    const leverandoerer = [orgnrTil(KLIENT)].filter(isOrganisasjonsnummer);
    for (const id of ['mva', 'gulv']) await upsertKilde(testkilde({ id, leverandoerer }));
    const [port] = await once(gulv, 'message');
    await maal(verden, `http://127.0.0.1:${port}/`);
  } finally {
    gulv.kill();
    await verden.stopp();
  }
}

async function maal(verden: Produktverden, gulvUrl: string): Promise<void> {
  const virksomheter = await addVirksomheter(verden.databaseUrl, VIRKSOMHETER);
  const produkt: Mottaker = {
    navn: 'The product',
    url: `${verden.url}/api/kilder/v1/mva/oppgaver`,
    hoder: async () => ({ Authorization: `Bearer ${await verden.token(KLIENT)}` }),
  };
  const gulv: Mottaker = { navn: 'The floor', url: gulvUrl, hoder: async () => ({}) };
  let navn = 0;
  const makeKropper = (stoerrelse: number, items: number): string[] =>
    Array.from({ length: items / stoerrelse }, () =>
      JSON.stringify({
        oppgaver: Array.from({ length: stoerrelse }, () => {
          const orgnr = virksomheter[navn % virksomheter.length] ?? '';
          return toMelding('mva', orgnr, navn++, 1).item;
        }),
      }),
    );
  console.log(
    `\nItems delivered per second over HTTP, ${AVSENDERE} senders, median of ${RUNDER} rounds, all of them new`,
  );
  console.log(
    'The floor is node:http and pg with the same statements; it verifies no token and checks no item.',
  );
  for (const { stoerrelse, items, maal } of BUNKER) {
    const runder = new Map<Mottaker, number[]>([produkt, gulv].map((mottaker) => [mottaker, []]));
    // Alternates, so that other load on the machine affects both. The first round is a warm-up.
    for (let runde = 0; runde <= RUNDER; runde++) {
      for (const [mottaker, tall] of runder) {
        const ett = await lever(mottaker, makeKropper(stoerrelse, items), items);
        if (runde > 0) tall.push(ett);
      }
    }
    const [fort = 0, gulvet = 1] = [...runder.values()].map(median);
    skriv(`The product, calls of ${stoerrelse}`, hele(fort));
    skriv(`The floor, calls of ${stoerrelse}`, hele(gulvet));
    const forhold = fort / gulvet;
    skriv('Ratio', forhold.toFixed(2), `goal of ${maal}: ${forhold >= maal ? 'reached' : 'NOT reached'}`);
  }
}

/** Delivers all bodies with several senders at once. @returns items per second */
async function lever(
  { navn, url, hoder }: Mottaker,
  kropper: readonly string[],
  items: number,
): Promise<number> {
  const koe = kropper.values();
  const headers = { 'Content-Type': 'application/json', ...(await hoder()) };
  const en = async () => {
    for (const body of koe) {
      const svar = await fetch(url, { method: 'PUT', headers, body });
      const { antall } = (await svar.json()) as { antall?: { lagret: number } };
      if (!antall?.lagret) throw new Error(`${navn} answered ${svar.status}`);
    }
  };
  const fra = performance.now();
  await Promise.all(Array.from({ length: AVSENDERE }, en));
  return (items / (performance.now() - fra)) * 1000;
}
