import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { build, isBuilt } from '../../start/build';
import { ensureData } from '../../start/paths';
import { startProduktverden } from '../verden/produktverden';
import { forkModul } from './fork-modul';
import { hele, median, skriv } from './utskrift';

const [RUNDER, KALL, AVSENDERE] = [5, 3_000, 8];
const agent = new Agent({ keepAlive: true });

/**
 * Measures what it costs to be answered at all: the same empty handler (OPTIONS, 204) called by Next, called before Next
 * (decision 038), and a bare server.
 */
export async function maalTomRute(): Promise<void> {
  if (!isBuilt()) await build();
  const verden = await startProduktverden('bench-tom', join(ensureData(), 'bench-produkt.log'));
  const gulv = forkModul('tom-gulv.ts');
  try {
    const [port] = await once(gulv, 'message');
    const urler = [
      ['Called by Next', `${verden.url}/api/kalender/v2/virksomheter/310079197/oppgaver`],
      ['Called before Next', `${verden.url}/api/kalender/v1/frister`],
      ['The floor', `http://127.0.0.1:${port}/`],
    ] as const;
    console.log(
      `\nEmpty answers per second over HTTP, ${AVSENDERE} senders, median of ${RUNDER} rounds of ${KALL}`,
    );
    const runder = urler.map((): number[] => []);
    // Alternates, so that other load on the machine affects all. The first round is a warm-up.
    for (let runde = 0; runde <= RUNDER; runde++)
      for (const [i, [, url]] of urler.entries()) {
        const fart = await sendAlle(url);
        if (runde > 0) runder[i]?.push(fart);
      }
    const gulvet = median(runder.at(-1) ?? []);
    for (const [i, [navn]] of urler.entries()) {
      const fart = median(runder[i] ?? []);
      skriv(navn, hele(fart), `${(1000 / fart).toFixed(3)} ms each, ratio ${(fart / gulvet).toFixed(2)}`);
    }
  } finally {
    gulv.kill();
    await verden.stopp();
  }
}

/** @returns answers per second */
async function sendAlle(url: string): Promise<number> {
  let igjen = KALL;
  const en = async () => {
    while (igjen-- > 0) await send(url);
  };
  const fra = performance.now();
  await Promise.all(Array.from({ length: AVSENDERE }, en));
  return (KALL / (performance.now() - fra)) * 1000;
}

const send = (url: string): Promise<void> =>
  new Promise((resolve, reject) => {
    request(url, { method: 'OPTIONS', agent }, (svar) => {
      svar.resume();
      svar.once('error', reject);
      svar.once('end', () => {
        if (svar.statusCode === 204) resolve();
        else reject(new Error(`${url} answered ${svar.statusCode}`));
      });
    })
      .once('error', reject)
      .end();
  });
