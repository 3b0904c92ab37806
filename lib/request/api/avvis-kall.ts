import { apiKall } from './api-kall';
import { Kallfeil } from './kallfeil';

const METODER = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Metode = (typeof METODER)[number];
type Handler = (request: Request) => Promise<Response>;

/**
 * Handlers for the methods an address does not take, to export beside those it takes: 405 in the published error form, with Allow.
 * HEAD follows GET, as Next does it. OPTIONS is answered with what may be asked.
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

/** Every method of an address that is none of ours: 404 in the published error form. */
export const ukjentAdresse: Handler = (request) =>
  apiKall(request, () => Promise.reject(new Kallfeil('ikke-funnet')));
