import { Client } from 'pg';

/** How many statements this process sends to the database while something runs. */
export async function antallSpoersmaal(run: () => Promise<unknown>): Promise<number> {
  const ekte = Client.prototype.query;
  let antall = 0;
  Client.prototype.query = function (this: Client, ...argumenter: Parameters<typeof ekte>) {
    antall += 1;
    return ekte.apply(this, argumenter);
  } as typeof ekte;
  try {
    await run();
  } finally {
    Client.prototype.query = ekte;
  }
  return antall;
}
