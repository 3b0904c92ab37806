import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { betingelseRoute } from '#lib/request/api/varsling-route';

export const dynamic = 'force-dynamic';

/** Altinn asks right before it sends a message. */
export const GET = betingelseRoute;

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
