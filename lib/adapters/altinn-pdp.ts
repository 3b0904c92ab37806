import { LRUCache } from 'lru-cache';
import { runEach } from '#lib/domain/felles/samtidig';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { env } from '#lib/oppsett/env';
import { ALTINN, altinnHoder } from './altinn-token';
import { hent, isUtenforError, toJson, UtenforError } from './hent';
import { type Spoersmaal, toAttributtnoekkel, toForespoersel, toSvar } from './xacml';

const SCOPE = 'altinn:authorization/authorize';
/** How many are asked about in one call: well within what the platform takes in one body. */
const I_ETT_KALL = 100;
/** Calls under way for one caller. */
const SAMTIDIGE = 4;
/** Longest time a right that has been taken away in Altinn may still work here. */
const HUSKES_MS = 60_000;

const husket = new LRUCache<string, boolean>({ max: 100_000, ttl: HUSKES_MS });

/** One thing to ask of: may this system user read what the resource stands for, of this virksomhet? */
export interface Tilgangsspoersmaal extends Spoersmaal {
  organisasjonsnummer: Organisasjonsnummer;
}

/**
 * What Altinn's decision point says to each question, in their order; null for one it did not answer, which is not a no. An answer
 * is remembered for a minute.
 * @throws UtenforError when Altinn gives no usable answer to anything it was asked
 */
export async function askAltinn(spoersmaal: readonly Tilgangsspoersmaal[]): Promise<(boolean | null)[]> {
  const svar = new Map<string, boolean>();
  const nye = new Map<string, Spoersmaal>();
  for (const ett of spoersmaal) {
    const noekkel = toAttributtnoekkel(ett);
    const kjent = husket.get(noekkel);
    if (kjent === undefined) nye.set(noekkel, ett);
    else svar.set(noekkel, kjent);
  }
  if (nye.size > 0) {
    for (const [noekkel, tillatt] of await fetchSvar([...nye.values()])) {
      husket.set(noekkel, tillatt);
      svar.set(noekkel, tillatt);
    }
  }
  return spoersmaal.map((ett) => svar.get(toAttributtnoekkel(ett)) ?? null);
}

async function fetchSvar(nye: readonly Spoersmaal[]): Promise<[string, boolean][]> {
  const headers = await altinnHoder(SCOPE);
  const bolker = Array.from({ length: Math.ceil(nye.length / I_ETT_KALL) }, (_, i) =>
    nye.slice(i * I_ETT_KALL, (i + 1) * I_ETT_KALL),
  );
  const svar: [string, boolean][] = [];
  let feil: unknown;
  await runEach(bolker, SAMTIDIGE, async (bolk) => {
    try {
      svar.push(...(await fetchBatch(bolk, headers)));
    } catch (cause) {
      if (!isUtenforError(cause)) throw cause;
      feil = cause;
    }
  });
  if (svar.length === 0 && feil) throw feil;
  return svar;
}

async function fetchBatch(
  bolk: readonly Spoersmaal[],
  headers: Record<string, string>,
): Promise<[string, boolean][]> {
  // A question, though it is a POST: it may be asked twice.
  const svar = await hent(ALTINN, `${env().ALTINN_URL}/authorization/api/v1/authorize`, () => ({
    method: 'POST',
    headers: { ...headers, Accept: 'application/json' },
    body: JSON.stringify(toForespoersel(bolk)),
  }));
  if (!svar.ok) throw new UtenforError(ALTINN, `answered ${svar.status} to authorize`);
  const lest = toSvar(toJson(ALTINN, svar));
  if (!lest) throw new UtenforError(ALTINN, 'authorize has another shape');
  const svart = bolk.flatMap((ett): [string, boolean][] => {
    const tillatt = lest.get(toAttributtnoekkel(ett));
    return tillatt === undefined ? [] : [[toAttributtnoekkel(ett), tillatt]];
  });
  // Answers about nothing of what was asked cannot be told apart from a mix-up.
  if (svart.length === 0) throw new UtenforError(ALTINN, 'authorize answered nothing that was asked');
  return svart;
}
