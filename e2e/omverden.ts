import type { APIRequestContext } from '@playwright/test';

const OMVERDEN = process.env.OMVERDEN_URL ?? 'http://localhost:3001';

export const IDPORTEN = `${OMVERDEN}/idporten`;

export type System = 'altinn' | 'enhetsregisteret' | 'idporten';
export type Modus = 'ok' | '500' | 'treg' | 'soeppel' | 'nede';

/** How a system outside answers from now on. Whoever turns a switch runs alone, and turns it back. */
export async function setBryter(
  request: APIRequestContext,
  system: System,
  modus: Modus,
  forsinkelseMs?: number,
): Promise<void> {
  const svar = await request.put(`${OMVERDEN}/${system}/_bryter`, {
    data: { modus, ...(forsinkelseMs === undefined ? {} : { forsinkelseMs }) },
    // The stand-in closes a connection that has been idle for some seconds, perhaps just as this is sent on it.
    maxRetries: 2,
  });
  if (!svar.ok()) throw new Error(`the switch of ${system} answered ${svar.status()}`);
}

/** Ends one of ID-porten's sessions, as when the person logs out of another service. */
export async function endElsewhere(request: APIRequestContext, sid: string): Promise<void> {
  const svar = await request.post(`${IDPORTEN}/avslutt-sesjoner`, {
    form: { sid },
    headers: { Accept: 'application/json' },
  });
  if (!svar.ok()) throw new Error(`ID-porten answered ${svar.status()}`);
}

/** An access token of the bank that is a partner. */
export async function fetchBanktoken(request: APIRequestContext): Promise<string> {
  const svar = await request.post(`${OMVERDEN}/maskinporten/_token`, {
    data: { clientId: 'bank', claims: {} },
  });
  return (await svar.json()).access_token;
}
