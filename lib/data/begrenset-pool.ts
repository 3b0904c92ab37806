import { Pool, type PoolClient, type PoolConfig } from 'pg';
import { measure, startKlokke } from '#lib/maaling/maaler';
import type { Bruk } from '#lib/oppsett/tilkobling';

/** What every such error says. */
export const FULL_POOL = /more than \d+ calls wait for a connection/;

/** A call was refused, since too many waited for a connection already. */
export class FullPoolError extends Error {
  override readonly name = 'FullPoolError';

  constructor({ navn, ventende }: Bruk) {
    super(`more than ${ventende} calls wait for a connection of the pool ${navn}`);
  }
}

type Tilbakekall = (feil: Error | undefined, klient?: PoolClient, slipp?: (feil?: unknown) => void) => void;

/** A pool that refuses at once when too many wait for a connection, so that a queue does not only grow. */
export class BegrensetPool extends Pool {
  constructor(
    oppsett: PoolConfig,
    private readonly bruk: Bruk,
  ) {
    super(oppsett);
  }

  // `query`, and Prisma's transactions, take their connections here too.
  override connect(): Promise<PoolClient>;
  override connect(tilbake: Tilbakekall): void;
  override connect(tilbake?: Tilbakekall): Promise<PoolClient> | undefined {
    // An idle connection is about to be given to one of those who wait.
    const venter = this.waitingCount - this.idleCount;
    const siden = startKlokke();
    const ferdig = () => measure('poolventetid', siden(), { pool: this.bruk.navn });
    if (venter < this.bruk.ventende) return tilbake ? this.waitCalling(tilbake, ferdig) : this.wait(ferdig);
    ferdig();
    const feil = new FullPoolError(this.bruk);
    if (!tilbake) return Promise.reject(feil);
    tilbake(feil);
    return undefined;
  }

  private wait(ferdig: () => void): Promise<PoolClient> {
    const klient = super.connect();
    klient.then(ferdig, ferdig);
    return klient;
  }

  private waitCalling(tilbake: Tilbakekall, ferdig: () => void): undefined {
    const maalt: Tilbakekall = (...svar) => {
      ferdig();
      tilbake(...svar);
    };
    super.connect(maalt as Parameters<Pool['connect']>[0]);
  }
}
