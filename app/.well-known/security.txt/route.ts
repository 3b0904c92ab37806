import { readTid } from '#lib/request/felles/clock';
import { securityTxt, tekstsvar } from '#lib/request/side/offentlig';

export const dynamic = 'force-dynamic';

/** Where to report a weakness. */
export const GET = (): Response => tekstsvar(securityTxt(readTid().naa), 'text/plain');
