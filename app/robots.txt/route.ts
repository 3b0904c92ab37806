import { robotsTxt, tekstsvar } from '#lib/request/side/offentlig';

export const dynamic = 'force-dynamic';

/** What crawlers may fetch. */
export const GET = (): Response => tekstsvar(robotsTxt(), 'text/plain');
