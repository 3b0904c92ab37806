import type { Rute } from '#lib/request/proxy/answer-direkte';

/**
 * The addresses of other systems, which are answered before Next (decision 038): for each, its route file. They read
 * no session, and Next's own handling took more time than their answers. Next answers them too, in development
 * and for an odd spelling of the address.
 */
export const DIREKTE: Readonly<Record<string, () => Promise<Rute>>> = {
  '/api/frister/v1/[organisasjonsnummer]': () => import('./frister/v1/[organisasjonsnummer]/route'),
  '/api/kalender/v1/frister': () => import('./kalender/v1/frister/route'),
  '/api/kalender/v1/hendelser': () => import('./kalender/v1/hendelser/route'),
  '/api/kalender/v1/hendelser/start': () => import('./kalender/v1/hendelser/start/route'),
  '/api/kilder/v1/[kilde]/forhold': () => import('./kilder/v1/[kilde]/forhold/route'),
  '/api/kilder/v1/[kilde]/hendelser': () => import('./kilder/v1/[kilde]/hendelser/route'),
  '/api/kilder/v1/[kilde]/oppgaver': () => import('./kilder/v1/[kilde]/oppgaver/route'),
  '/api/kilder/v1/[kilde]/status': () => import('./kilder/v1/[kilde]/status/route'),
};
