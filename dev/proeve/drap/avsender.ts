import { z } from 'zod';
import { UTFALL } from '#lib/domain/kilde/levering';
import type { Item } from '../testdata/meldinger';

/** What a sender has met. */
export interface Sendt {
  /** Items that have been answered for, by what became of them the time they were answered. */
  utfall: Record<(typeof UTFALL)[number], number>;
  /** Calls that got no answer at all, and calls that were answered with an error of the server. */
  utenSvar: number;
  serverfeil: number;
}

export interface Avsender {
  url: string;
  token: () => Promise<string>;
  bunker: readonly Item[][];
  /** Told after each call that was answered for, of how many items. */
  levert: (antall: number) => void;
}

const Svar = z.object({ antall: z.record(z.enum(UTFALL), z.number()) });
const VENT_MS = 100;
/** One call in so many is hung up on before it is answered, and one in so many is sent once more though it was answered. */
const EN_AV = 20;

/** Delivers call after call and does not give up: what is not answered for is sent again, as it was. */
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
    // The calls of a process that was killed keep their room until their lease is over, so a kilde may have to wait.
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
  for (const items of bunker) {
    while (!(await proev(items)));
    if (Math.random() * EN_AV < 1) await proev(items);
    levert(items.length);
  }
  return sendt;
}
