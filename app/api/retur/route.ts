import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { returRoute } from '#lib/request/api/varsling-route';

export const dynamic = 'force-dynamic';

/** A mail provider delivers mails that came back. */
export const POST = returRoute;

export const { GET, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['POST']);
