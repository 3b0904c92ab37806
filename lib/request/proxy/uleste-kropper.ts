import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * How long an answer waits for a body that nobody reads, in milliseconds. It is usually on its way, and the connection can be
 * used again.
 */
const VENT_MS = 100;

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
    if (!req.complete) res.shouldKeepAlive = false;
    return Reflect.apply(writeHead, res, alt);
  }) as typeof res.writeHead;
}
