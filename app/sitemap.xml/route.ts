import { sitemapXml, tekstsvar } from '#lib/request/side/offentlig';

export const dynamic = 'force-dynamic';

/** The pages for everyone. */
export const GET = (): Response => tekstsvar(sitemapXml(), 'application/xml');
