import { lastNedOpplysninger } from '#lib/request/person/last-ned';

export const dynamic = 'force-dynamic';

/** Everything that is stored about the person, as a file. */
export const GET = lastNedOpplysninger;
