/** The settings of a queue. */
export interface Koevalg {
  /** How many requests are served at once. */
  samtidige: number;
  /** How many requests from one address may wait. */
  ventende: number;
  /**
   * The time after which the turn goes to the next request, whether or not the answer has been sent: a slow
   * reader costs nothing to serve.
   */
  lengstMs: number;
  /** The longest pause after an answer. The pause is never longer than the answer took. */
  hvileMs: number;
}

/** Ends a turn. Must be called when the answer has been sent or the client is gone. */
export type Slipp = () => void;

/**
 * Makes a queue for requests open to everyone, so that they never take more than half of the process from
 * logged-in users: few at a time, each followed by a pause as long as it took. Addresses take turns, so that
 * one with many requests waits for itself.
 */
export function makeKoe({ samtidige, ventende, lengstMs, hvileMs }: Koevalg) {
  const perAdresse = new Map<string, (() => void)[]>();
  let iGang = 0;

  function neste(): void {
    if (iGang >= samtidige) return;
    const [foerste] = perAdresse;
    if (!foerste) return;
    const [adresse, koe] = foerste;
    const start = koe.shift();
    perAdresse.delete(adresse);
    // Move to the back of the queue.
    if (koe.length > 0) perAdresse.set(adresse, koe);
    if (!start) {
      neste();
      return;
    }
    iGang += 1;
    start();
  }

  function releaseAfter(begynte: number): Slipp {
    let sluppet = false;
    const slipp = () => {
      if (sluppet) return;
      sluppet = true;
      clearTimeout(klokke);
      setTimeout(
        () => {
          iGang -= 1;
          neste();
        },
        Math.min(performance.now() - begynte, hvileMs),
      );
    };
    const klokke = setTimeout(slipp, lengstMs);
    return slipp;
  }

  return {
    /** Waits for a turn. Returns null at once when too many from the address wait already. */
    vent(adresse: string): Promise<Slipp> | null {
      const koe = perAdresse.get(adresse) ?? [];
      if (koe.length >= ventende) return null;
      const tur = new Promise<Slipp>((ferdig) => {
        koe.push(() => ferdig(releaseAfter(performance.now())));
      });
      perAdresse.set(adresse, koe);
      neste();
      return tur;
    },
  };
}
