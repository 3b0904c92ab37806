import { IMPORTSTI } from '#lib/contract/skjema/oversikt-felt';
import { redirectTo } from '#lib/request/felles/redirect';
import { receiveImport } from '#lib/request/oversikt/import';

export const dynamic = 'force-dynamic';

/** A list of who is responsible, and notes: a plain form post with a file. */
export const POST = receiveImport;

export const GET = (): Response => redirectTo(IMPORTSTI);
