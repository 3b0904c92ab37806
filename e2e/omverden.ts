import type { APIRequestContext } from '@playwright/test';

const OMVERDEN = process.env.OMVERDEN_URL ?? 'http://localhost:3001';

export const IDPORTEN = `${OMVERDEN}/idporten`;

export type System = 'altinn' | 'enhetsregisteret' | 'idporten';
export type Modus = 'ok' | '500' | 'treg' | 'soeppel' | 'nede';

/** Sets the fault switch of an external system. The test must run alone and reset it. */
export async function setBryter(
  request: APIRequestContext,
  system: System,
  modus: Modus,
  forsinkelseMs?: number,
): Promise<void> {
  const svar = await request.put(`${OMVERDEN}/${system}/_bryter`, {
    data: { modus, ...(forsinkelseMs === undefined ? {} : { forsinkelseMs }) },
    // The stand-in closes idle connections after some seconds, possibly while this request is being sent.
    maxRetries: 2,
  });
  if (!svar.ok()) throw new Error(`the switch of ${system} answered ${svar.status()}`);
}

/** Ends a session at ID-porten, as when the person logs out of another service. */
export async function endElsewhere(request: APIRequestContext, sid: string): Promise<void> {
  const svar = await request.post(`${IDPORTEN}/avslutt-sesjoner`, {
    form: { sid },
    headers: { Accept: 'application/json' },
  });
  if (!svar.ok()) throw new Error(`ID-porten answered ${svar.status()}`);
}

/** Fetches an access token of the partner bank. */
export async function fetchBanktoken(request: APIRequestContext): Promise<string> {
  const svar = await request.post(`${OMVERDEN}/maskinporten/_token`, {
    data: { clientId: 'bank', claims: {} },
  });
  return (await svar.json()).access_token;
}
