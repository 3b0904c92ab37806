import { oversiktsfil } from '#lib/request/oversikt/eksport';

export const dynamic = 'force-dynamic';

/** The overview as a file, with the filter of its address. */
export const GET = oversiktsfil('xlsx');
