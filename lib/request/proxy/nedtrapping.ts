import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

export interface Nedtrappingsvalg {
  /** How long new connections are still taken, so that a balancer sees that the process is not ready before it meets a closed port. */
  varselMs: number;
  /** When what is still in flight is cut off, counted from the beginning. */
  fristMs: number;
  /** Ends the first of the two early. */
  skynd: AbortSignal;
}

const servere = new Set<Server>();
const tilkoblinger = new Set<Socket>();
const iArbeid = new Set<ServerResponse>();
/** How much had been read from a connection when its last answer was all sent. */
const lestVedSvar = new WeakMap<Socket, number>();
let stopper = false;

/** Notes a connection, so that it can be closed when the process stops. */
export function followConnection(server: Server, socket: Socket): void {
  servere.add(server);
  tilkoblinger.add(socket);
  socket.once('close', () => tilkoblinger.delete(socket));
}

/** Notes an answer that is in flight. */
export function followResponse(res: ServerResponse): void {
  iArbeid.add(res);
  if (stopper) res.shouldKeepAlive = false;
  const { socket } = res.req;
  res.once('close', () => {
    iArbeid.delete(res);
    lestVedSvar.set(socket, socket.bytesRead);
    // An answer that had begun before the stop left its connection open.
    if (stopper) closeIfIdle(socket);
  });
}

/** Whether a connection has an answer in flight. */
export const isInFlight = (socket: unknown): boolean => [...iArbeid].some((res) => res.req.socket === socket);

/** Closes the connections that wait for a next request; answers what is in flight; then takes no more. Ends when all is answered. */
export async function windDown({ varselMs, fristMs, skynd }: Nedtrappingsvalg): Promise<void> {
  stopper = true;
  for (const res of iArbeid) if (!res.headersSent) res.shouldKeepAlive = false;
  for (const socket of tilkoblinger) closeIfIdle(socket);
  await setTimeout(varselMs, undefined, { signal: skynd }).catch(() => {});
  const lukket = [...servere].map((server) => new Promise((resolve) => server.close(resolve)));
  closeUnused();
  await Promise.race([Promise.all(lukket), setTimeout(fristMs - varselMs)]);
  for (const server of servere) server.closeAllConnections();
}

/**
 * Closes a connection that waits for a next request. `closeIdleConnections` of Node counts an answer as finished when it has been
 * written, and would cut it off before it is sent.
 */
function closeIfIdle(socket: Socket): void {
  if (!isInFlight(socket) && lestVedSvar.get(socket) === socket.bytesRead) socket.destroySoon();
}

/** A connection that nobody has asked anything on, such as a browser opens ahead, does not count as idle to Node. */
function closeUnused(): void {
  for (const socket of tilkoblinger) if (socket.bytesRead === 0) socket.destroy();
}
