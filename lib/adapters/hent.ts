/**
 * One way to call a system outside: a time limit and a largest size that hold until the last byte of the body is read, no cache,
 * and every failure to reach it looks the same. What the answer means is the caller's business.
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

/** How long an answer may take in all, and how large its body may be. */
export interface Grenser {
  tidsgrenseMs?: number;
  stoersteByte?: number;
}

/** A whole answer: nothing of it is still on its way. */
export interface Svar {
  status: number;
  /** Whether the status is 2xx. */
  ok: boolean;
  tekst: string;
}

/** @throws UtenforError when the whole answer was not here in time, or was too large */
export async function hent(
  system: string,
  url: string,
  init: RequestInit = {},
  { tidsgrenseMs = TIDSGRENSE_MS, stoersteByte = STOERSTE_BYTE }: Grenser = {},
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
  try {
    return await Promise.race([forSent, hentHele(url, { ...init, signal: avbryter.signal }, stoersteByte)]);
  } catch (cause) {
    throw isUtenforError(cause) ? cause : new UtenforError(system, grunn(cause), { cause });
  } finally {
    clearTimeout(klokke);
    // Lets go of the connection of an answer that was too slow or too large; does nothing to one that is whole.
    avbryter.abort();
  }
}

/** The body as JSON, or an UtenforError when it is something else. */
export function toJson(system: string, { status, tekst }: Svar): unknown {
  try {
    return JSON.parse(tekst);
  } catch (cause) {
    throw new UtenforError(system, `answered ${status} with something that is not JSON`, { cause });
  }
}

class ForStortSvar extends Error {}

const grunn = (feil: unknown) =>
  feil instanceof ForStortSvar ? `answered more than ${feil.message} bytes` : 'did not answer';

async function hentHele(url: string, init: RequestInit, stoersteByte: number): Promise<Svar> {
  const svar = await fetch(url, { ...init, cache: 'no-store', redirect: 'error' });
  const biter: Uint8Array[] = [];
  let antall = 0;
  for await (const bit of svar.body ?? []) {
    antall += bit.byteLength;
    if (antall > stoersteByte) throw new ForStortSvar(String(stoersteByte));
    biter.push(bit);
  }
  return { status: svar.status, ok: svar.ok, tekst: new TextDecoder().decode(Buffer.concat(biter)) };
}
