import { minutesToMilliseconds } from 'date-fns';
import { LRUCache } from 'lru-cache';
import { runEach } from '#lib/domain/felles/samtidig';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import { env } from '#lib/oppsett/env';
import { ALTINN, altinnHoder, forgetAltinntokener } from './altinn-token';
import { hent, isUtenforError, toJson, UtenforError } from './hent';
import { type Spoersmaal, toAttributtnoekkel, toForespoersel, toSvar } from './xacml';

const SCOPE = 'altinn:authorization/authorize';
/** The number of questions in one call: well within the limits of the platform. */
const I_ETT_KALL = 100;
/** The largest number of simultaneous calls for one caller. */
const SAMTIDIGE = 4;
/**
 * How long an answer is cached, which is the longest time a right withdrawn in Altinn may still work here.
 */
const HUSKES_MS = minutesToMilliseconds(1);

const husket = new LRUCache<string, boolean>({ max: 100_000, ttl: HUSKES_MS });

/** A question: may this system user read the resource of this virksomhet? */
export interface Tilgangsspoersmaal extends Spoersmaal {
  organisasjonsnummer: Organisasjonsnummer;
}

/**
 * Asks Altinn's decision point. Returns the answers in the order of the questions; null for a question
 * without an answer, which is not a no. Answers are cached for a minute.
 * @throws UtenforError when Altinn gives no usable answer at all
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
  // A POST without side effects, so it may be repeated.
  const svar = await hent(ALTINN, `${env().ALTINN_URL}/authorization/api/v1/authorize`, () => ({
    method: 'POST',
    headers: { ...headers, Accept: 'application/json' },
    body: JSON.stringify(toForespoersel(bolk)),
  }));
  if (svar.status === 401) forgetAltinntokener();
  if (!svar.ok) throw new UtenforError(ALTINN, `answered ${svar.status} to authorize`);
  const lest = toSvar(toJson(ALTINN, svar));
  if (!lest) throw new UtenforError(ALTINN, 'the answer of authorize is invalid');
  const svart = bolk.flatMap((ett): [string, boolean][] => {
    const tillatt = lest.get(toAttributtnoekkel(ett));
    return tillatt === undefined ? [] : [[toAttributtnoekkel(ett), tillatt]];
  });
  // Answers about none of the questions would mean a mix-up.
  if (svart.length === 0) throw new UtenforError(ALTINN, 'authorize answered none of the questions');
  return svart;
}
