import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * How long an answer waits for a body that nobody reads, in milliseconds. It is usually on its way, and the connection can be
 * used again.
 */
const VENT_MS = 100;

/**
 * How long the rest of a request may take when it has been answered, in milliseconds. Closed at once, the connection would be
 * reset, and a browser that is still sending a large file would not see the answer.
 */
const REST_MS = 30_000;

const hasKropp = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Resolves when a request has been received to its end, or after a moment. */
export async function waitForKropp(req: IncomingMessage): Promise<void> {
  if (req.complete || !hasKropp(req)) return;
  await once(req, 'end', { signal: AbortSignal.timeout(VENT_MS) }).catch(() => undefined);
}

/**
 * Ends the connection after an answer that is sent before its request has been received to its end. A proxy may leave the rest
 * out when it has the answer, as HAProxy 2.6 does, and send the request of somebody else on the same connection. Node would
 * read that as the rest of the body.
 */
export function closeUnread(req: IncomingMessage, res: ServerResponse): void {
  if (!hasKropp(req)) return;
  const writeHead = res.writeHead;
  res.writeHead = ((...alt: []) => {
    if (!req.complete) {
      res.shouldKeepAlive = false;
      closeAfterRest(req);
    }
    return Reflect.apply(writeHead, res, alt);
  }) as typeof res.writeHead;
}

/** Connections that have had their last answer. */
const slutter = new WeakSet<Duplex>();

/** Whether a connection only waits for the rest of a request that has been answered. Nothing more is to be sent on it. */
export const isEnding = (socket: Duplex): boolean => slutter.has(socket);

/** Lets the connection of a request be closed when the rest has been received and thrown away. */
function closeAfterRest(req: IncomingMessage): void {
  const { socket } = req;
  const { destroySoon } = socket;
  // Node calls this when the last answer of a connection has been written.
  socket.destroySoon = () => {
    socket.destroySoon = destroySoon;
    if (req.complete || req.destroyed) return socket.destroySoon();
    slutter.add(socket);
    const klokke = setTimeout(lukk, REST_MS);
    function lukk() {
      clearTimeout(klokke);
      socket.destroySoon();
    }
    klokke.unref();
    req.once('end', lukk);
    socket.once('close', lukk);
    // Its readers have left, and one of them may have paused it.
    req.removeAllListeners('data');
    req.resume();
  };
}
