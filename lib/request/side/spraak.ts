import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import type { Spraak } from '#lib/domain/felles/spraak';
import { type Tekster, tekster } from '#lib/messages/index';
import { findSpraak, isSpraak, SPRAAKCOOKIE, SPRAAKHODE } from '#lib/request/felles/spraak';

/**
 * The language of this request: that of the address, if it has one, else the reader's. A login puts the
 * person's stored choice in the cookie, so no database query is needed.
 */
export const readSpraak = cache(async (): Promise<Spraak> => {
  const [hoder, kurv] = [await headers(), await cookies()];
  const fast = hoder.get(SPRAAKHODE);
  return isSpraak(fast) ? fast : findSpraak(kurv.get(SPRAAKCOOKIE)?.value, hoder.get('accept-language'));
});

/** The texts in the language of this request. */
export const readTekster = async (): Promise<Tekster> => tekster(await readSpraak());
