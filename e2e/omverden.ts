import type { APIRequestContext } from '@playwright/test';

const OMVERDEN = process.env.OMVERDEN_URL ?? 'http://localhost:3001';

export const IDPORTEN = `${OMVERDEN}/idporten`;

export type System = 'altinn' | 'enhetsregisteret';
export type Modus = 'ok' | '500' | 'treg' | 'soeppel' | 'nede';

/** How a system outside answers from now on. Whoever turns a switch runs alone, and turns it back. */
export async function settBryter(
  request: APIRequestContext,
  system: System,
  modus: Modus,
  forsinkelseMs?: number,
): Promise<void> {
  const svar = await request.put(`${OMVERDEN}/${system}/_bryter`, {
    data: { modus, ...(forsinkelseMs === undefined ? {} : { forsinkelseMs }) },
  });
  if (!svar.ok()) throw new Error(`the switch of ${system} answered ${svar.status()}`);
}

/** Ends one of ID-porten's sessions, as when the person logs out of another service. */
export async function avsluttAnnetSted(request: APIRequestContext, sid: string): Promise<void> {
  const svar = await request.post(`${IDPORTEN}/avslutt-sesjoner`, {
    form: { sid },
    headers: { Accept: 'application/json' },
  });
  if (!svar.ok()) throw new Error(`ID-porten answered ${svar.status()}`);
}

/** A kilde of the test environment, as a row of the register. */
export interface Kilderad {
  id: string;
  navn: string;
  myndighet: string;
  myndighetsnavn: string;
  produktomraader: string[];
  regler: string[];
  forhold: string[];
  kontakt: { telefon: string; side: string };
  leverandoerer: string[];
  scope: string;
  lovetMinutter: number;
}

/** The kilder the simulator plays. */
export async function hentKilder(request: APIRequestContext): Promise<Kilderad[]> {
  return (await (await request.get(`${OMVERDEN}/simulator/_kilder`)).json()).kilder;
}

/** Lets the simulator do something, by its names: `{ handling: 'lever', virksomhet, noekkel }`. See dev/simulator/handling.ts. */
export async function simuler(request: APIRequestContext, felt: Record<string, string>): Promise<void> {
  const svar = await request.post(`${OMVERDEN}/simulator/_handling`, { data: felt });
  const tekst = await svar.text();
  if (!svar.ok() || tekst.includes('"resultat":"avvist"')) throw new Error(`the simulator answered ${tekst}`);
}

/** As if the simulated kilder had never said anything. */
export async function glemLeveringer(request: APIRequestContext): Promise<void> {
  await request.delete(`${OMVERDEN}/simulator/_minne`);
}
