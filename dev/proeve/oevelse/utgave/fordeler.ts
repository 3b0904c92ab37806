import { setTimeout } from 'node:timers/promises';

const HELSE_MS = 500;
const LENGST_MS = 60_000;

const isKlar = (url: string): Promise<boolean> =>
  fetch(`${url}/api/helse/klar`, { signal: AbortSignal.timeout(5_000) }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Sends each call to the next process that is ready, as a load balancer does: it asks each of them twice a second. */
export function startFordeler(urler: readonly string[]) {
  let klare: readonly string[] = [];
  let nr = 0;
  let isStoppet = false;
  const foelg = async () => {
    while (!isStoppet) {
      const svar = await Promise.all(urler.map(isKlar));
      klare = urler.filter((_, i) => svar[i]);
      await setTimeout(HELSE_MS);
    }
  };
  const loep = foelg();
  return {
    /** The next address. Two in a row differ when two processes are ready. */
    neste(): string {
      nr += 1;
      return klare[nr % klare.length] ?? urler[0] ?? '';
    },
    /** Waits until exactly these are ready. */
    async waitFor(...ventet: readonly string[]): Promise<void> {
      for (const slutt = performance.now() + LENGST_MS; performance.now() < slutt; await setTimeout(50))
        if ([...klare].sort().join() === [...ventet].sort().join()) return;
      throw new Error(`Ready are ${klare.join(' and ') || 'none'}, not ${ventet.join(' and ')}`);
    },
    stopp(): Promise<void> {
      isStoppet = true;
      return loep;
    },
  };
}

export type Fordeler = ReturnType<typeof startFordeler>;
