import { apiKall } from './api-kall';
import { Kallfeil } from './kallfeil';

const METODER = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Metode = (typeof METODER)[number];
type Handler = (request: Request) => Promise<Response>;

/**
 * Makes handlers for the methods an address does not accept, to export beside those it does: 405 in the
 * published error format, with Allow. HEAD follows GET, as in Next. OPTIONS gets 204 with Allow.
 * @example
 * export const { GET, POST, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['PUT']);
 */
export function metodeIkkeTillatt<T extends Metode>(
  tillatt: readonly T[],
): Record<Exclude<Metode, T>, Handler> {
  const Allow = METODER.filter((metode) => metode === 'OPTIONS' || tillatt.some((ett) => ett === metode))
    .flatMap((metode) => (metode === 'GET' ? ['GET', 'HEAD'] : [metode]))
    .join(', ');
  const avvis: Handler = (request) =>
    apiKall(request, () => Promise.reject(new Kallfeil('feil-metode', { headers: { Allow } })));
  const svar: Handler = (request) =>
    apiKall(request, async () => new Response(null, { status: 204, headers: { Allow } }));
  const andre = METODER.filter((metode) => !tillatt.some((ett) => ett === metode));
  const alle = andre.map((metode): [string, Handler] => [metode, metode === 'OPTIONS' ? svar : avvis]);
  return Object.fromEntries(alle) as Record<Exclude<Metode, T>, Handler>;
}

/** The handler of every method of an unknown address: 404 in the published error format. */
export const ukjentAdresse: Handler = (request) =>
  apiKall(request, () => Promise.reject(new Kallfeil('ikke-funnet')));
