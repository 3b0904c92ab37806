import { redirectTo } from '#lib/request/felles/redirect';
import { deleteMegSelv } from '#lib/request/person/delete-meg-selv';

export const dynamic = 'force-dynamic';

/** Deletes what is stored about the person. */
export const POST = deleteMegSelv;

/** A link must not delete anything. */
export const GET = (): Response => redirectTo('/opplysninger/slett');
