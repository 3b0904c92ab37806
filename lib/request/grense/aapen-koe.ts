/** What the queue of a process keeps to. */
export interface Koevalg {
  /** How many are answered at once. */
  samtidige: number;
  /** How many may wait from one address. */
  ventende: number;
  /** After this long the place is given to the next, whether the answer has gone or not: a slow reader costs nothing to serve. */
  lengstMs: number;
  /** The longest rest after an answer; it is never longer than the answer took. */
  hvileMs: number;
}

/** Leave to begin; what it gives must be called when the answer has gone, or nobody waits for it any more. */
export type Slipp = () => void;

/**
 * A queue for what is open to everyone, so that it never takes more than half of the process from those who are logged in: few at a time, with
 * a rest after each as long as it took. The addresses take turns, so that one that asks a lot waits for itself.
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
    // To the back of the line.
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
    /** Waits for a turn. Null at once when so many wait from the address that one more would wait too long. */
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
