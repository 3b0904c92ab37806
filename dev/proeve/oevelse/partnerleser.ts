import { setTimeout } from 'node:timers/promises';
import type { HendelseSvar } from '#lib/contract/hendelser/hendelsesliste';
import { fetchPage } from '../drap/leser';

const ANTALL = 500;
const VENT_MS = 50;

/** What a partner has read: before the list was restored, and after. */
interface Partnerlesing {
  foer: number;
  etter: number;
  /** Numbers that meant another event when they were read the first time. */
  brukt: number[];
}

/** Follows the list of events as the documentation tells partners to: asks from one more than the last number, and keeps what it got. */
export function foelgSomPartner(url: string, token: () => Promise<string>) {
  const lest = new Map<number, string>();
  let neste = 1;
  let ferdig = false;
  const side = async (fra: number): Promise<HendelseSvar[] | undefined> =>
    fetchPage(`${url}?fraSekvensnummer=${fra}&antall=${ANTALL}`, await token());
  const foelg = (async () => {
    for (;;) {
      // Checked before the page is fetched: only a page read after the last write can show that there are no more events.
      const sist = ferdig;
      const nye = await side(neste);
      if (nye?.length === 0 && sist) return;
      for (const hendelse of nye ?? []) {
        lest.set(hendelse.sekvensnummer, JSON.stringify(hendelse));
        neste = hendelse.sekvensnummer + 1;
      }
      if (!nye?.length) await setTimeout(VENT_MS);
    }
  })();
  foelg.catch(() => undefined);
  return {
    siste: () => neste - 1,
    /** Reads to the end, then the whole list anew, and compares it with what was read the first time. */
    async stopp(): Promise<Partnerlesing> {
      ferdig = true;
      await foelg;
      const brukt: number[] = [];
      const iListen = new Set<number>();
      for (let fra = 1; ; ) {
        const hendelser = await side(fra);
        if (!hendelser) throw new Error('The list of events could not be read');
        if (hendelser.length === 0) break;
        for (const hendelse of hendelser) {
          const foerst = lest.get(hendelse.sekvensnummer);
          if (foerst !== undefined && foerst !== JSON.stringify(hendelse)) brukt.push(hendelse.sekvensnummer);
          iListen.add(hendelse.sekvensnummer);
          fra = hendelse.sekvensnummer + 1;
        }
      }
      const borte = [...lest.keys()].filter((nr) => !iListen.has(nr));
      const grense = Math.max(0, ...borte);
      const etter = [...lest.keys()].filter((nr) => nr > grense).length;
      return { foer: lest.size - etter, etter, brukt };
    },
  };
}
