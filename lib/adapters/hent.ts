import type { SYSTEMER } from '#lib/maaling/maal';
import { measure, startKlokke } from '#lib/maaling/maaler';
import { traceHeaders } from '#lib/maaling/spor';
import { kretser } from './kretsbryter';

/**
 * A failure to get an answer from an external system. All calls to such systems go through `hent`: a time
 * limit and a size limit for the whole body, no cache, and one retry where that is safe. Interpreting the
 * answer is left to the caller.
 */
export class UtenforError extends Error {
  constructor(
    readonly system: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${system}: ${message}`, options);
    this.name = 'UtenforError';
  }
}

/**
 * Whether a caught value is an UtenforError. Compared by name, not by class: pages and route handlers are
 * bundled separately, and a shared cache may throw the class of the other bundle.
 */
export const isUtenforError = (feil: unknown): feil is UtenforError =>
  feil instanceof Error && feil.name === 'UtenforError';

const TIDSGRENSE_MS = 5_000;
const STOERSTE_BYTE = 2 * 1024 * 1024;
/** Pause before the retry: a gateway that was just replaced needs a moment. */
const PAUSE_MS = 100;
/** Statuses from a gateway that got no answer. 500 and all 4xx come from the system itself and are final. */
const PORTFEIL: readonly number[] = [502, 503, 504];

/**
 * The request, or a function that makes it. A function means that the request may be repeated; it is called
 * for each try, so that a single-use proof is not reused.
 */
export type Forespoersel = RequestInit | (() => RequestInit | Promise<RequestInit>);

export interface Hentevalg {
  /** The time limit of the answer, retry included. */
  tidsgrenseMs?: number;
  /** The size limit of the body, in bytes. */
  stoersteByte?: number;
  /** Whether a body is usable, where it need not be JSON. */
  isLesbar?: (tekst: string) => boolean;
}

/** A complete answer. */
export interface Svar {
  status: number;
  /** Whether the status is 2xx. */
  ok: boolean;
  tekst: string;
  /** The body as JSON; undefined when it is not JSON. */
  json: unknown;
}

/**
 * Fetches as `fetchWithRetry`, and measures how long it took and whether there was an answer. A system that does not
 * answer is left alone for a while.
 * @throws UtenforError also when the call was not made
 */
export async function hent(
  system: (typeof SYSTEMER)[number],
  url: string,
  spoersmaal: Forespoersel = {},
  valg: Hentevalg = {},
): Promise<Svar> {
  const siden = startKlokke();
  try {
    const kall = await kretser.kall(
      toKrets(system, url),
      () => fetchWithRetry(system, url, spoersmaal, valg),
      (utfall) => ('svar' in utfall ? !isBrukbar(utfall.svar, valg) : isUtenSvar(utfall.feil)),
    );
    if ('sperre' in kall) throw new UtenforError(system, IKKE_KALT[kall.sperre]);
    const { svar } = kall;
    measure('utenfor', siden(), { system, utfall: svar.status < 500 ? 'svar' : 'feilsvar' });
    return svar;
  } catch (feil) {
    measure('utenfor', siden(), { system, utfall: 'uten-svar' });
    throw feil;
  }
}

const IKKE_KALT = {
  brutt: 'has not answered for a while, and was not called',
  fullt: 'has too many calls to answer, and was not called',
} as const;

/** The circuit of an address: the system, its host, and the first part of the path. All come from settings and code. */
function toKrets(system: string, url: string): string {
  const { host, pathname } = new URL(url);
  return `${system} ${host}/${pathname.split('/')[1] ?? ''}`;
}

/** Whether a failure means that there was no answer. One that was too large is an answer. */
const isUtenSvar = (feil: unknown): boolean => isUtenforError(feil) && !(feil.cause instanceof ForStortSvar);

/** Whether an answer came from the system itself, and can be read. */
const isBrukbar = (svar: Svar, { isLesbar }: Hentevalg): boolean =>
  svar.status === 204 ||
  (svar.ok ? (isLesbar?.(svar.tekst) ?? svar.json !== undefined) : !PORTFEIL.includes(svar.status));

/**
 * Fetches from an external system. Retries once, within the same time limit, when there is no complete
 * answer, when a gateway answered instead of the system, or when a 2xx answer cannot be read. Only GET
 * requests, and requests made by a function, are repeated: the code of a login is single-use.
 * @throws UtenforError when there is no complete answer in time, or it is too large
 */
async function fetchWithRetry(
  system: string,
  url: string,
  spoersmaal: Forespoersel,
  valg: Hentevalg,
): Promise<Svar> {
  const { tidsgrenseMs = TIDSGRENSE_MS, stoersteByte = STOERSTE_BYTE } = valg;
  const avbryter = new AbortController();
  let klokke: NodeJS.Timeout | undefined;
  // Our own timer: `AbortSignal.timeout` is held weakly once the headers have arrived, and may be garbage
  // collected with its limit while the body is awaited.
  const forSent = new Promise<never>((_, reject) => {
    klokke = setTimeout(
      () => reject(new UtenforError(system, `did not answer within ${tidsgrenseMs} ms`)),
      tidsgrenseMs,
    );
  });
  const spoer = async () => {
    const init = typeof spoersmaal === 'function' ? await spoersmaal() : spoersmaal;
    return fetchWhole(system, url, { ...init, signal: avbryter.signal }, stoersteByte);
  };
  try {
    return await Promise.race([
      forSent,
      canRepeat(spoersmaal) ? toGanger(spoer, (svar) => isBrukbar(svar, valg)) : spoer(),
    ]);
  } finally {
    clearTimeout(klokke);
    // Releases the connection of an answer that was too slow or too large; has no effect on a complete one.
    avbryter.abort();
  }
}

/**
 * Returns the body as JSON.
 * @throws UtenforError when it is not JSON
 */
export function toJson(system: string, { status, json }: Svar): unknown {
  if (json !== undefined) return json;
  throw new UtenforError(system, `answered ${status} with something that is not JSON`);
}

const canRepeat = (spoersmaal: Forespoersel): boolean =>
  typeof spoersmaal === 'function' || (spoersmaal.method ?? 'GET') === 'GET';

async function toGanger(spoer: () => Promise<Svar>, isBrukbar: (svar: Svar) => boolean): Promise<Svar> {
  try {
    const svar = await spoer();
    if (isBrukbar(svar)) return svar;
  } catch (feil) {
    // A retry would be as large; and an error of our own is not solved by a retry.
    if (!isUtenforError(feil) || feil.cause instanceof ForStortSvar) throw feil;
  }
  await new Promise((ferdig) => setTimeout(ferdig, PAUSE_MS));
  return spoer();
}

class ForStortSvar extends Error {}

async function fetchWhole(
  system: string,
  url: string,
  init: RequestInit,
  stoersteByte: number,
): Promise<Svar> {
  try {
    const headers = new Headers(init.headers);
    for (const [navn, verdi] of Object.entries(traceHeaders())) headers.set(navn, verdi);
    const svar = await fetch(url, { ...init, headers, cache: 'no-store', redirect: 'error' });
    const biter: Uint8Array[] = [];
    let antall = 0;
    for await (const bit of svar.body ?? []) {
      antall += bit.byteLength;
      if (antall > stoersteByte) throw new ForStortSvar(`answered more than ${stoersteByte} bytes`);
      biter.push(bit);
    }
    const tekst = new TextDecoder().decode(Buffer.concat(biter));
    return { status: svar.status, ok: svar.ok, tekst, json: readJson(tekst) };
  } catch (cause) {
    const grunn = cause instanceof ForStortSvar ? cause.message : 'did not answer';
    throw new UtenforError(system, grunn, { cause });
  }
}

function readJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}
