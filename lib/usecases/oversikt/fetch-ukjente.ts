import { hoursToMilliseconds, minutesToMilliseconds } from 'date-fns';
import { LRUCache } from 'lru-cache';
import type { Dato } from '#lib/domain/dag/dato';
import { isAppError } from '#lib/domain/felles/app-error';
import type { Kjentkalender, Klient, Klientkalender } from '#lib/domain/oversikt/klient';
import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';
import type { Klientadgang } from '#lib/usecases/adgang/require-tilgang';
import { readAllGrunnlag } from '#lib/usecases/grunnlag/read-grunnlag';
import { forgetKlientkalender } from './klientkalendere';

/** After this time without an answer of the register, what is known is outdated. */
const UTDATERT_MS = hoursToMilliseconds(48);

/** Whether a calendar is made of facts that are older than they should be. */
const isUtdatert = ({ hentet }: Pick<Kjentkalender, 'hentet'>, naa: Date): boolean =>
  naa.getTime() - hentet > UTDATERT_MS;

/** How many clients of a person are fetched from the register in one round. */
const RUNDE = 200;
const hentes = new Map<string, Promise<void>>();
/** Those that the register gave no answer about, so that they are not asked about by every page. */
const ubesvarte = new LRUCache<Organisasjonsnummer, true>({ max: 20_000, ttl: minutesToMilliseconds(10) });

/** Those that were asked about a while ago, whatever the answer, so that the others get their turn. */
const spurte = new LRUCache<Organisasjonsnummer, true>({ max: 100_000, ttl: hoursToMilliseconds(1) });

/** What is not known about the clients of a person. */
export interface Ukjente {
  /** How many are being fetched from the register. */
  hentes: number;
  /** Those the register gives no answer about. */
  uten: readonly Klient[];
  /** Resolves when the round that is going on has ended. */
  runde: Promise<void>;
}

/** Fetches what is not known, or outdated, about clients from the register. One round at a time for a person. */
export function fetchUkjente(
  personId: string,
  klientkalendere: readonly Klientkalender[],
  tilgangTil: Klientadgang['tilgangTil'],
  tid: { naa: Date; idag: Dato },
): Ukjente {
  const ukjente = klientkalendere.filter(({ kalender }) => kalender === null).map(({ klient }) => klient);
  const uten = ukjente.filter(({ organisasjonsnummer }) => ubesvarte.has(organisasjonsnummer));
  const gamle = klientkalendere.flatMap(({ klient, kalender }) =>
    kalender !== null && isUtdatert(kalender, tid.naa) && !spurte.has(klient.organisasjonsnummer)
      ? [klient]
      : [],
  );
  const savnet = ukjente.filter((en) => !uten.includes(en));
  const runde =
    hentes.get(personId) ?? startRunde(personId, [...savnet, ...gamle].slice(0, RUNDE).map(tilgangTil), tid);
  return { hentes: savnet.length, uten, runde };
}

function startRunde(
  personId: string,
  tilganger: Parameters<typeof readAllGrunnlag>[0],
  tid: { naa: Date; idag: Dato },
): Promise<void> {
  if (tilganger.length === 0) return Promise.resolve();
  const runde = readAllGrunnlag(tilganger, tid)
    .then((lest) => {
      for (const [nummer, svar] of lest) {
        spurte.set(nummer, true);
        if (isAppError(svar)) ubesvarte.set(nummer, true);
        // An answer without changes is no event, and makes the calendar no longer outdated.
        else forgetKlientkalender(nummer);
      }
    })
    .finally(() => hentes.delete(personId));
  hentes.set(personId, runde);
  return runde;
}
