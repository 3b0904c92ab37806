import { redirectTo } from '#lib/request/felles/redirect';
import { byttVirksomhet } from '#lib/request/side/bytt-virksomhet';

export const dynamic = 'force-dynamic';

/** The choice of whom to act for: a plain form post, so that it works from a page of any build and without JavaScript. */
export const POST = byttVirksomhet;

/** A link must not change whom one acts for. */
export const GET = (): Response => redirectTo('/velg-virksomhet');
