import { type APIRequestContext, expect } from '@playwright/test';
import type { Database, Kilderad } from './database';

const OMVERDEN = process.env.OMVERDEN_URL ?? 'http://localhost:3001';
const LEVER = 'skatteetaten:kalendertjeneste.lever';

/** The kilder as a tester plays them: hooked on for one test, and made to say things by the simulator. */
export class Kilder {
  constructor(
    private readonly request: APIRequestContext,
    private readonly database: Database,
  ) {}

  /** Hooks on the kilder of the local test environment, all of which say that they are well. */
  async hektPaa(): Promise<void> {
    const svar = await this.request.get(`${OMVERDEN}/simulator/_kilder`);
    const { kilder }: { kilder: Kilderad[] } = await svar.json();
    for (const kilde of kilder) await this.database.addKilde(kilde);
    await this.utfoer({ handling: 'ok' });
  }

  /** Unhooks all, and takes away what they have said. */
  async hektAv(): Promise<void> {
    await this.database.fjernKilder();
    await this.request.delete(`${OMVERDEN}/simulator/_minne`);
  }

  /** An order to the simulator: `{ handling: 'lever', virksomhet, noekkel }`. All that it sends must be taken in. */
  async utfoer(handling: Record<string, string>): Promise<void> {
    const svar = await this.request.post(`${OMVERDEN}/simulator/_handling`, { data: handling });
    const kropp = await svar.json();
    expect(svar.status(), JSON.stringify(kropp)).toBe(200);
    for (const { status, svar: sendt } of kropp.sendt) {
      expect([200, 204], JSON.stringify(sendt)).toContain(status);
      expect(sendt?.antall?.avvist ?? 0, JSON.stringify(sendt)).toBe(0);
    }
  }

  /** A token for one of the clients that deliver. */
  async token(clientId: string): Promise<string> {
    const svar = await this.request.post(`${OMVERDEN}/maskinporten/_token`, {
      data: { clientId, claims: { scope: LEVER } },
    });
    return (await svar.json()).access_token;
  }
}
