/** The settings of a queue. */
export interface Koevalg {
  /** How many requests are served at once. A function is asked each time one may begin. */
  samtidige: number | (() => number);
  /** How many requests of one sender may wait. */
  ventende: number;
  /** How many requests may wait in all. No limit when left out. */
  ventendeTilSammen?: number;
  /** The longest wait for a turn. No limit when left out. */
  lengstVentMs?: number;
  /**
   * The time after which the turn goes to the next request, whether or not the answer has been sent: a slow
   * reader costs nothing to serve.
   */
  lengstMs: number;
  /** The longest pause after an answer. The pause is never longer than the answer took. */
  hvileMs: number;
}

/** Ends a turn. Must be called when the request has been served or the client is gone. */
export type Slipp = () => void;

interface Ventende {
  start: () => void;
}

/**
 * Makes a queue: few requests at a time, each followed by a pause as long as it took, so that they take no more than
 * a share of the process. Senders take turns, so that one with many requests waits for itself.
 */
export function makeKoe(valg: Koevalg) {
  const { samtidige, ventende, ventendeTilSammen, lengstVentMs, lengstMs, hvileMs } = valg;
  const perSender = new Map<string, Ventende[]>();
  let iGang = 0;
  let venter = 0;

  function neste(): void {
    if (iGang >= (typeof samtidige === 'number' ? samtidige : samtidige())) return;
    const [foerste] = perSender;
    if (!foerste) return;
    const [sender, koe] = foerste;
    const en = koe.shift();
    perSender.delete(sender);
    // Move to the back of the queue.
    if (koe.length > 0) perSender.set(sender, koe);
    if (!en) {
      neste();
      return;
    }
    venter -= 1;
    iGang += 1;
    en.start();
  }

  function releaseAfter(begynte: number): Slipp {
    let sluppet = false;
    const ferdig = () => {
      iGang -= 1;
      neste();
    };
    const slipp = () => {
      if (sluppet) return;
      sluppet = true;
      clearTimeout(klokke);
      const hvile = Math.min(performance.now() - begynte, hvileMs);
      if (hvile > 0) setTimeout(ferdig, hvile);
      else ferdig();
    };
    const klokke = setTimeout(slipp, lengstMs);
    return slipp;
  }

  function leave(sender: string, en: Ventende): void {
    const koe = perSender.get(sender) ?? [];
    koe.splice(koe.indexOf(en), 1);
    if (koe.length === 0) perSender.delete(sender);
    venter -= 1;
  }

  return {
    /**
     * Waits for a turn. Null when too many wait already, and then at once, or when the wait was too long.
     */
    vent(sender: string): Promise<Slipp | null> {
      const koe = perSender.get(sender) ?? [];
      const isFull = koe.length >= ventende || venter >= (ventendeTilSammen ?? Number.POSITIVE_INFINITY);
      if (isFull) return Promise.resolve(null);
      const tur = new Promise<Slipp | null>((svar) => {
        let klokke: NodeJS.Timeout | undefined;
        const en = {
          start() {
            clearTimeout(klokke);
            svar(releaseAfter(performance.now()));
          },
        };
        koe.push(en);
        if (lengstVentMs !== undefined)
          klokke = setTimeout(() => {
            leave(sender, en);
            svar(null);
          }, lengstVentMs);
      });
      venter += 1;
      perSender.set(sender, koe);
      neste();
      return tur;
    },
  };
}
