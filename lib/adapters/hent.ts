/**
 * One way to call a system outside: a time limit, no cache, and every failure to reach it looks the same.
 * What the answer means is the caller's business.
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

export async function hent(system: string, url: string, init: RequestInit = {}): Promise<Response> {
  try {
    return await fetch(url, {
      ...init,
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(TIDSGRENSE_MS),
    });
  } catch (cause) {
    throw new UtenforError(system, 'did not answer', { cause });
  }
}

/** The body as JSON, or an UtenforError when it is something else. */
export async function hentJson(system: string, response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new UtenforError(system, `answered ${response.status} with something that is not JSON`, { cause });
  }
}
