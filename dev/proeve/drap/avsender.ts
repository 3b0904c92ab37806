import { z } from 'zod';
import { UTFALL } from '#lib/domain/kilde/levering';
import type { Item } from '../testdata/meldinger';

/** The results of a sender. */
export interface Sendt {
  /** The number of acknowledged items, by result. */
  utfall: Record<(typeof UTFALL)[number], number>;
  /** The number of calls without an answer, and of calls answered with a server error. */
  utenSvar: number;
  serverfeil: number;
}

export interface Avsender {
  url: string;
  token: () => Promise<string>;
  bunker: Iterable<Item[]> | AsyncIterable<Item[]>;
  /** Called after each acknowledged call with its number of items. */
  levert: (antall: number) => void;
}

const Svar = z.object({ antall: z.record(z.enum(UTFALL), z.number()) });
const VENT_MS = 100;
/** One in so many calls is aborted before its answer, and one in so many is repeated after its answer. */
const EN_AV = 20;

/** Delivers all calls. A call without an acknowledgement is sent again unchanged. */
export async function send({ url, token, bunker, levert }: Avsender): Promise<Sendt> {
  const sendt: Sendt = {
    utfall: { lagret: 0, uendret: 0, foreldet: 0, avvist: 0 },
    utenSvar: 0,
    serverfeil: 0,
  };
  const proev = async (items: readonly Item[]): Promise<boolean> => {
    const isImpatient = Math.random() * EN_AV < 1;
    const svar = await fetch(url, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${await token()}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ oppgaver: items }),
      signal: AbortSignal.timeout(isImpatient ? Math.ceil(Math.random() * 50) : 30_000),
    })
      .then(async (ett) => ({
        status: ett.status,
        kropp: await ett.text(),
        vent: Number(ett.headers.get('Retry-After')) * 1000,
      }))
      .catch(() => undefined);
    if (!svar) sendt.utenSvar++;
    else if (svar.status >= 500) sendt.serverfeil++;
    // Calls of a killed process count against the limit until their lease expires, so a kilde may have to wait.
    else if (svar.status === 429) await new Promise((ferdig) => setTimeout(ferdig, svar.vent));
    else if (svar.status !== 200) throw new Error(`${url} answered ${svar.status}: ${svar.kropp}`);
    else {
      const { antall } = Svar.parse(JSON.parse(svar.kropp));
      for (const utfall of UTFALL) sendt.utfall[utfall] += antall[utfall];
      return true;
    }
    await new Promise((ferdig) => setTimeout(ferdig, VENT_MS));
    return false;
  };
  for await (const items of bunker) {
    while (!(await proev(items)));
    if (Math.random() * EN_AV < 1) await proev(items);
    levert(items.length);
  }
  return sendt;
}
