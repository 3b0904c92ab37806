import { redirectTo } from '#lib/request/felles/redirect';
import { avmeldRoute } from '#lib/request/side/meld-av';

export const dynamic = 'force-dynamic';

/** Ends reminders. A POST to the page of the link ends here. */
export const POST = avmeldRoute;

/** A link must not end anything: scanners of mail follow them. */
export const GET = (): Response => redirectTo('/');
