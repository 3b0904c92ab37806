import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  handleType,
  wrap,
} from 'cockatiel';
import { type Avdeling, avdelingNaa } from '#lib/oppsett/avdeling';
import { logg } from '#lib/oppsett/logg';

/** Why a call was not made. */
type Sperre = 'brutt' | 'fullt';

/** The state of a circuit: closed, open, or open but for one call that tries. */
type Kretstilstand = 'lukket' | 'brutt' | 'proever';

interface Kretsvalg {
  /** How many calls in a row may get no answer before the circuit opens. */
  flestUtenSvar: number;
  /** How long it is open before one call tries, in milliseconds. */
  hvileMs: number;
  /** How many calls are made at once through one circuit for one avdeling. */
  samtidige: number;
  /** How many calls may wait for one of them to end. */
  ventende: number;
}

const KRETSVALG: Kretsvalg = { flestUtenSvar: 5, hvileMs: 3_000, samtidige: 20, ventende: 40 };

const TILSTAND: Readonly<Record<CircuitState, Kretstilstand>> = {
  [CircuitState.Closed]: 'lukket',
  [CircuitState.Open]: 'brutt',
  [CircuitState.HalfOpen]: 'proever',
  [CircuitState.Isolated]: 'brutt',
};

/** No usable answer in time. Wraps the answer or the failure that the caller gets all the same. */
class UtenSvar<T> extends Error {
  constructor(readonly utfall: { svar: T } | { feil: unknown }) {
    super('no answer');
  }
}

/**
 * Makes the circuits to outside systems. A system that has not answered several calls in a row is not called for a
 * while, so that nobody holds a room while waiting for it. Then one call tries.
 */
export function makeKretser(valg: Kretsvalg) {
  const kretser = new Map<string, ReturnType<typeof makeKrets>>();

  function kretsen(navn: string) {
    const kjent = kretser.get(navn);
    if (kjent) return kjent;
    const ny = makeKrets(navn, valg);
    kretser.set(navn, ny);
    return ny;
  }

  return {
    /**
     * Makes a call when the circuit is closed and there is room.
     * @param navn a system and a part of it: one of few
     * @param isUtenSvar whether a result counts as no answer
     * @returns its result, or why it was not made
     */
    async kall<T>(
      navn: string,
      run: () => Promise<T>,
      isUtenSvar: (utfall: { svar: T } | { feil: unknown }) => boolean,
    ): Promise<{ svar: T } | { sperre: Sperre }> {
      const { bryter, vernFor } = kretsen(navn);
      // The library would let the others wait for the one that tries.
      if (bryter.state === CircuitState.HalfOpen) return { sperre: 'brutt' };
      try {
        const svar = await vernFor(avdelingNaa()).execute(async () => {
          const utfall = await run().then(
            (svar) => ({ svar }),
            (feil: unknown) => ({ feil }),
          );
          if (isUtenSvar(utfall)) throw new UtenSvar(utfall);
          if ('feil' in utfall) throw utfall.feil;
          return utfall.svar;
        });
        return { svar };
      } catch (feil) {
        if (feil instanceof BrokenCircuitError) return { sperre: 'brutt' };
        if (feil instanceof BulkheadRejectedError) return { sperre: 'fullt' };
        if (!(feil instanceof UtenSvar)) throw feil;
        const utfall = (feil as UtenSvar<T>).utfall;
        if ('feil' in utfall) throw utfall.feil;
        return utfall;
      }
    },
    /** The state of each circuit that has been used. */
    tilstander: (): readonly (readonly [navn: string, Kretstilstand])[] =>
      [...kretser].map(([navn, { bryter }]) => [navn, TILSTAND[bryter.state]] as const),
    /** Closes them all, as in a new process. */
    nullstill: () => kretser.clear(),
  };
}

function makeKrets(krets: string, { flestUtenSvar, hvileMs, samtidige, ventende }: Kretsvalg) {
  const bryter = circuitBreaker(handleType(UtenSvar), {
    halfOpenAfter: hvileMs,
    breaker: new ConsecutiveBreaker(flestUtenSvar),
  });
  bryter.onStateChange((tilstand) =>
    logg.warn({ krets, tilstand: TILSTAND[tilstand] }, 'the circuit to an outside system changed'),
  );
  // The room is taken first: a call that has waited for it meets a circuit that may have opened meanwhile.
  const makeVern = () => wrap(bulkhead(samtidige, ventende), bryter);
  const vern = new Map<Avdeling, ReturnType<typeof makeVern>>();
  const vernFor = (avdeling: Avdeling) => {
    const kjent = vern.get(avdeling) ?? makeVern();
    vern.set(avdeling, kjent);
    return kjent;
  };
  return { bryter, vernFor };
}

// On globalThis, since pages and routes are bundled separately and must share what they have learnt.
const globalt = globalThis as typeof globalThis & { kalenderKretser?: ReturnType<typeof makeKretser> };
globalt.kalenderKretser ??= makeKretser(KRETSVALG);

/** The circuits of this process. */
export const kretser = globalt.kalenderKretser;
