import { redirectTo } from '#lib/request/felles/redirect';
import { loggUt } from '#lib/request/innlogging/logg-ut';

export const dynamic = 'force-dynamic';

/** «Logg ut»: a plain form post, so that it works from a page of any build and without JavaScript. */
export const POST = loggUt;

/** A link must not log anybody out. */
export const GET = (): Response => redirectTo('/');
