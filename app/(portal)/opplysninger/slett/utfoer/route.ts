import { redirectTo } from '#lib/request/felles/redirect';
import { slettMegSelv } from '#lib/request/person/slett';

export const dynamic = 'force-dynamic';

/** Deletes what is stored about the person. */
export const POST = slettMegSelv;

/** A link must not delete anything. */
export const GET = (): Response => redirectTo('/opplysninger/slett');
