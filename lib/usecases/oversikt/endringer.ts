import type { Oversiktssvar } from '#lib/data/oversikt/oversikt';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** Of how many calendars the last change is remembered. */
const FLEST = 100_000;

/** How far something was read: all changes up to `siste` were known, since the last time everything was forgotten. */
export interface Lestil {
  siste: bigint;
  epoke: number;
}

/**
 * What a process knows about changes of calendars: for each calendar the sekvensnummer of its last change, and a floor below
 * which nothing is remembered. Numbers become visible in order, so what has been read up to a number has all below it.
 */
export class Endringer {
  readonly #endret = new Map<Organisasjonsnummer, bigint>();
  #gulv = 0n;
  #lestil: Lestil = { siste: 0n, epoke: 0 };

  get lestil(): Lestil {
    return this.#lestil;
  }

  /**
   * Takes in what has changed. The answers of two questions at once may come in any order.
   * @param fra what was known when it was asked about
   * @returns how far everything is known after the answer
   */
  note({ siste, endret }: Pick<Oversiktssvar, 'siste' | 'endret'>, fra: Lestil): Lestil {
    if (siste < fra.siste) return this.#startAnew(siste);
    if (endret === null) this.#gulv = siste > this.#gulv ? siste : this.#gulv;
    else for (const [nummer, sekvens] of endret) this.#set(nummer, sekvens);
    const lestil = { siste, epoke: fra.epoke };
    if (fra.epoke === this.#lestil.epoke && siste > this.#lestil.siste) this.#lestil = lestil;
    return lestil;
  }

  /** Whether what was read of a calendar is still what it is. */
  isGjeldende(nummer: Organisasjonsnummer, { siste, epoke }: Lestil): boolean {
    return epoke === this.#lestil.epoke && siste >= (this.#endret.get(nummer) ?? this.#gulv);
  }

  #set(nummer: Organisasjonsnummer, sekvens: bigint): void {
    const foer = this.#endret.get(nummer) ?? 0n;
    // Moved to the end, so that the first is the one that changed longest ago.
    this.#endret.delete(nummer);
    this.#endret.set(nummer, sekvens > foer ? sekvens : foer);
    if (this.#endret.size <= FLEST) return;
    const [eldste] = this.#endret;
    if (!eldste) return;
    this.#endret.delete(eldste[0]);
    if (eldste[1] > this.#gulv) this.#gulv = eldste[1];
  }

  /** The database has been put back to an earlier day: the same numbers will be used of other changes. */
  #startAnew(siste: bigint): Lestil {
    this.#endret.clear();
    this.#gulv = 0n;
    this.#lestil = { siste, epoke: this.#lestil.epoke + 1 };
    return this.#lestil;
  }
}
