import { downloadOpplysninger } from '#lib/request/person/download-opplysninger';

export const dynamic = 'force-dynamic';

/** Everything that is stored about the person, as a file. */
export const GET = downloadOpplysninger;
