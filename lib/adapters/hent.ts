/**
 * One way to call a system outside: a time limit and a largest size that hold until the last byte of the body is read, no cache,
 * one more try where that is safe, and every failure to reach it looks the same. What the answer means is the caller's business.
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
 * Whether something caught came from a system outside. By name and not by class: pages and route handlers are bundled apart,
 * and what one of them remembers for all may throw the other's class.
 */
export const isUtenforError = (feil: unknown): feil is UtenforError =>
  feil instanceof Error && feil.name === 'UtenforError';

const TIDSGRENSE_MS = 5_000;
const STOERSTE_BYTE = 2 * 1024 * 1024;
/** Before the second try: a gateway that was just replaced has a moment to come up. */
const PAUSE_MS = 100;
/** What a gateway says when it did not get the answer; 500 and all 4xx are the system's own word, and stand. */
const PORTFEIL: readonly number[] = [502, 503, 504];

/**
 * The request, or a function that makes it. A function says that the request may be made twice; each time is made anew, so that a
 * proof that is good for one use is not used again.
 */
export type Spoersmaal = RequestInit | (() => RequestInit | Promise<RequestInit>);

export interface Valg {
  /** How long the answer may take in all, a second try included. */
  tidsgrenseMs?: number;
  /** How large its body may be. */
  stoersteByte?: number;
  /** Whether a body can be what was asked for, where it need not be JSON. */
  isLesbar?: (tekst: string) => boolean;
}

/** A whole answer: nothing of it is still on its way. */
export interface Svar {
  status: number;
  /** Whether the status is 2xx. */
  ok: boolean;
  tekst: string;
  /** The body as JSON; undefined when it is something else. */
  json: unknown;
}

/**
 * Asks once more, within the same time limit, when no whole answer came, when a gateway answered in the system's place, or when an
 * answer that says it is in order cannot be read. Only what may be asked twice: a GET, and a request that a function makes. The code of a
 * login is good for one try, so it is never sent again.
 * @throws UtenforError when the whole answer was not here in time, or was too large
 */
export async function hent(
  system: string,
  url: string,
  spoersmaal: Spoersmaal = {},
  { tidsgrenseMs = TIDSGRENSE_MS, stoersteByte = STOERSTE_BYTE, isLesbar }: Valg = {},
): Promise<Svar> {
  const avbryter = new AbortController();
  let klokke: NodeJS.Timeout | undefined;
  // A timer of our own and a race: `AbortSignal.timeout` is held weakly once the headers have come, and may be collected with
  // its limit while the body is still awaited.
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
  const isBrukbar = (svar: Svar) =>
    svar.ok ? (isLesbar?.(svar.tekst) ?? svar.json !== undefined) : !PORTFEIL.includes(svar.status);
  try {
    return await Promise.race([forSent, canRepeat(spoersmaal) ? toGanger(spoer, isBrukbar) : spoer()]);
  } finally {
    clearTimeout(klokke);
    // Lets go of the connection of an answer that was too slow or too large; does nothing to one that is whole.
    avbryter.abort();
  }
}

/** The body as JSON, or an UtenforError when it is something else. */
export function toJson(system: string, { status, json }: Svar): unknown {
  if (json !== undefined) return json;
  throw new UtenforError(system, `answered ${status} with something that is not JSON`);
}

const canRepeat = (spoersmaal: Spoersmaal): boolean =>
  typeof spoersmaal === 'function' || (spoersmaal.method ?? 'GET') === 'GET';

async function toGanger(spoer: () => Promise<Svar>, isBrukbar: (svar: Svar) => boolean): Promise<Svar> {
  try {
    const svar = await spoer();
    if (isBrukbar(svar)) return svar;
  } catch (feil) {
    // It would be as large the next time; and what is not theirs is not mended by asking them.
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
    const svar = await fetch(url, { ...init, cache: 'no-store', redirect: 'error' });
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
