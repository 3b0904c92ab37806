import { LRUCache } from 'lru-cache';
import type { Organisasjonsnummer } from '#lib/domain/organisasjonsnummer';
import { env } from '#lib/env';
import { ALTINN, altinnHoder } from './altinn-token';
import { hent, toJson, UtenforError } from './hent';
import { type Spoersmaal, tilNoekkel, toForespoersel, toSvar } from './xacml';

const SCOPE = 'altinn:authorization/authorize';
/** How many are asked about in one call: well within what the platform takes in one body. */
const I_ETT_KALL = 100;
/** Longest time a right that has been taken away in Altinn may still work here. */
const HUSKES_MS = 60_000;

const husket = new LRUCache<string, boolean>({ max: 100_000, ttl: HUSKES_MS });

/** One thing to ask of: may this system user read what the resource stands for, of this virksomhet? */
export interface Tilgangsspoersmaal extends Spoersmaal {
  organisasjonsnummer: Organisasjonsnummer;
}

/**
 * What Altinn's decision point says to each question, in their order. An answer is remembered for a minute.
 * @throws UtenforError when Altinn does not give a usable answer to all it was asked: then nobody gets in, and nothing is remembered
 */
export async function spoerAltinn(spoersmaal: readonly Tilgangsspoersmaal[]): Promise<boolean[]> {
  const svar = new Map<string, boolean>();
  const nye = new Map<string, Spoersmaal>();
  for (const ett of spoersmaal) {
    const noekkel = tilNoekkel(ett);
    const kjent = husket.get(noekkel);
    if (kjent === undefined) nye.set(noekkel, ett);
    else svar.set(noekkel, kjent);
  }
  if (nye.size > 0) {
    for (const [noekkel, tillatt] of await hentSvar([...nye.values()])) {
      husket.set(noekkel, tillatt);
      svar.set(noekkel, tillatt);
    }
  }
  return spoersmaal.map((ett) => svar.get(tilNoekkel(ett)) === true);
}

async function hentSvar(nye: readonly Spoersmaal[]): Promise<[string, boolean][]> {
  const headers = await altinnHoder(SCOPE);
  const bolker = Array.from({ length: Math.ceil(nye.length / I_ETT_KALL) }, (_, i) =>
    nye.slice(i * I_ETT_KALL, (i + 1) * I_ETT_KALL),
  );
  return (await Promise.all(bolker.map((bolk) => hentBolk(bolk, headers)))).flat();
}

async function hentBolk(
  bolk: readonly Spoersmaal[],
  headers: Record<string, string>,
): Promise<[string, boolean][]> {
  const svar = await hent(ALTINN, `${env().ALTINN_URL}/authorization/api/v1/authorize`, {
    method: 'POST',
    headers: { ...headers, Accept: 'application/json' },
    body: JSON.stringify(toForespoersel(bolk)),
  });
  if (!svar.ok) throw new UtenforError(ALTINN, `answered ${svar.status} to authorize`);
  const lest = toSvar(toJson(ALTINN, svar));
  if (!lest) throw new UtenforError(ALTINN, 'authorize has another shape');
  return bolk.map((ett) => {
    const tillatt = lest.get(tilNoekkel(ett));
    // An answer about something else than we asked for cannot be told apart from a mix-up.
    if (tillatt === undefined) throw new UtenforError(ALTINN, 'authorize did not answer all that was asked');
    return [tilNoekkel(ett), tillatt];
  });
}
