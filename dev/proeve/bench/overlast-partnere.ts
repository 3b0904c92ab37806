import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as vent } from 'node:timers/promises';
import type { Kall } from './partnere-kall';

/** How a partner is slow: with its question, with reading the answer, or with neither. */
const VIS = ['sender', 'leser', 'maser'] as const;
type Vis = (typeof VIS)[number];

/** A slow question is sent in this many pieces. */
const STYKKER = 50;
/** Of an answer that is read slowly, this many bytes are read at a time. */
const LEST = 16 * 1024;
/** The pause after each piece. */
const PAUSE_MS = 200;

export interface Partnere {
  /** Ends them all. @returns how many calls were answered with each status, and how many were cut */
  stopp(): Promise<ReadonlyMap<string, number>>;
}

/**
 * Starts partners that each ask again as soon as they have been answered, one third in each of the ways.
 * @param makeKall the next call of a partner
 */
export function startPartnere(
  url: string,
  antall: number,
  makeKall: (nr: number) => Promise<Kall>,
): Partnere {
  const slutt = new AbortController();
  const agent = new Agent({ keepAlive: true, maxSockets: antall });
  const svar = new Map<string, number>();
  const count = (hva: string) => svar.set(hva, (svar.get(hva) ?? 0) + 1);
  const loep = async (nr: number) => {
    const vis = VIS[nr % VIS.length] ?? 'maser';
    while (!slutt.signal.aborted) {
      try {
        const status = await askOnce(url, vis, await makeKall(nr), agent, slutt.signal);
        count(`${vis} ${status}`);
        // A partner that is refused waits, as the answer says.
        if (status !== 200) await vent(1_000, undefined, { signal: slutt.signal });
      } catch {
        if (!slutt.signal.aborted) count(`${vis} cut`);
      }
    }
  };
  const alle = Array.from({ length: antall }, (_, nr) => loep(nr));
  return {
    async stopp() {
      slutt.abort();
      await Promise.all(alle);
      agent.destroy();
      return svar;
    },
  };
}

async function askOnce(
  url: string,
  vis: Vis,
  { token, kropp }: Kall,
  agent: Agent,
  signal: AbortSignal,
): Promise<number> {
  const headers = {
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(kropp),
  };
  const kall = request(url, { method: 'POST', agent, headers, signal });
  const svaret = new Promise<IncomingMessage>((resolve, reject) => {
    kall.once('response', resolve).once('error', reject);
  });
  svaret.catch(() => undefined);
  if (vis === 'sender') {
    const lengde = Math.ceil(kropp.length / STYKKER);
    for (let fra = 0; fra < kropp.length; fra += lengde) {
      kall.write(kropp.slice(fra, fra + lengde));
      await vent(PAUSE_MS, undefined, { signal });
    }
  }
  kall.end(vis === 'sender' ? undefined : kropp);
  const svar = await svaret;
  let lest = 0;
  for await (const del of svar as AsyncIterable<Buffer>) {
    lest += del.length;
    if (vis !== 'leser' || lest < LEST) continue;
    lest = 0;
    await vent(PAUSE_MS, undefined, { signal });
  }
  return svar.statusCode ?? 0;
}
