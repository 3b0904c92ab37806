import { type APIRequestContext, expect } from '@playwright/test';
import type { Database, Kilderad } from './database';

const OMVERDEN = process.env.OMVERDEN_URL ?? 'http://localhost:3001';
const LEVER = 'skatteetaten:kalendertjeneste.lever';

/** The kilder of a test: registered in the database, and controlled through the simulator. */
export class Kilder {
  constructor(
    private readonly request: APIRequestContext,
    private readonly database: Database,
  ) {}

  /** Registers the kilder of the local test environment, all with status OK. */
  async hektPaa(): Promise<void> {
    const svar = await this.request.get(`${OMVERDEN}/simulator/_kilder`);
    const { kilder }: { kilder: Kilderad[] } = await svar.json();
    for (const kilde of kilder) await this.database.addKilde(kilde);
    await this.utfoer({ handling: 'ok' });
  }

  /** Removes all kilder and their deliveries. */
  async hektAv(): Promise<void> {
    await this.database.fjernKilder();
    await this.request.delete(`${OMVERDEN}/simulator/_minne`);
  }

  /** Gives the simulator an order, such as `{ handling: 'lever', virksomhet, noekkel }`. Every delivery must be accepted. */
  async utfoer(handling: Record<string, string>): Promise<void> {
    const svar = await this.request.post(`${OMVERDEN}/simulator/_handling`, { data: handling });
    const kropp = await svar.json();
    expect(svar.status(), JSON.stringify(kropp)).toBe(200);
    for (const { status, svar: sendt } of kropp.sendt) {
      expect([200, 204], JSON.stringify(sendt)).toContain(status);
      expect(sendt?.antall?.avvist ?? 0, JSON.stringify(sendt)).toBe(0);
    }
  }

  /** A token of one of the clients that deliver. */
  async token(clientId: string): Promise<string> {
    const svar = await this.request.post(`${OMVERDEN}/maskinporten/_token`, {
      data: { clientId, claims: { scope: LEVER } },
    });
    return (await svar.json()).access_token;
  }
}
