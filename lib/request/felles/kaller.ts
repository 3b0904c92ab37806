import type { Socket } from 'node:net';

const forbindelser = new WeakMap<Request, Socket>();

/** Lets the work for a request see whether its caller is still there. */
export function followKaller(request: Request, socket: Socket): void {
  forbindelser.set(request, socket);
}

/** Whether nobody waits for the answer any more. False when it is not known. */
export const hasLeft = (request: Request): boolean => forbindelser.get(request)?.destroyed ?? false;
