import type { Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';

export interface Nedtrappingsvalg {
  /**
   * How long new connections are still accepted, so that a load balancer sees that the process is not ready
   * before the port is closed. In milliseconds.
   */
  varselMs: number;
  /** When requests still in flight are cut off, in milliseconds from the start of the stop. */
  fristMs: number;
  /** Ends the first of the two early. */
  skynd: AbortSignal;
}

const servere = new Set<Server>();
const tilkoblinger = new Set<Socket>();
const iArbeid = new Set<ServerResponse>();
/** The number of bytes that had been read from a connection when its last answer was sent. */
const lestVedSvar = new WeakMap<Socket, number>();
let stopper = false;

/** Registers a connection, so that it can be closed when the process stops. */
export function followConnection(server: Server, socket: Socket): void {
  servere.add(server);
  tilkoblinger.add(socket);
  socket.once('close', () => tilkoblinger.delete(socket));
}

/** Registers an answer in flight. */
export function followResponse(res: ServerResponse): void {
  iArbeid.add(res);
  if (stopper) res.shouldKeepAlive = false;
  const { socket } = res.req;
  res.once('close', () => {
    iArbeid.delete(res);
    lestVedSvar.set(socket, socket.bytesRead);
    // An answer that had started before the stop left its connection open.
    if (stopper) closeIfIdle(socket);
  });
}

/** The number of answers in flight. */
export const countInFlight = (): number => iArbeid.size;

/** Whether a connection has an answer in flight. */
export const isInFlight = (socket: unknown): boolean => [...iArbeid].some((res) => res.req.socket === socket);

/**
 * Stops in order: closes idle connections, finishes requests in flight, then stops accepting connections.
 * Resolves when all have been answered, or `fristMs` has passed.
 */
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
 * Closes a connection that waits for its next request. Node's `closeIdleConnections` counts an answer as
 * finished when it is written, and would cut it off before it is sent.
 */
function closeIfIdle(socket: Socket): void {
  if (!isInFlight(socket) && lestVedSvar.get(socket) === socket.bytesRead) socket.destroySoon();
}

/**
 * Closes connections without any request, such as those a browser opens in advance. Node does not count them
 * as idle.
 */
function closeUnused(): void {
  for (const socket of tilkoblinger) if (socket.bytesRead === 0) socket.destroy();
}
