import { redirectTo } from '#lib/request/felles/redirect';
import { saveSpraak } from '#lib/request/side/velg-spraak';

export const dynamic = 'force-dynamic';

/**
 * The language switch: a plain form post, so that it works from a page of any build and without JavaScript.
 */
export const POST = saveSpraak;

/** A link must not change the language. */
export const GET = (): Response => redirectTo('/');
