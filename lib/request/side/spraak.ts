import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import type { Spraak } from '#lib/domain/felles/spraak';
import { type Tekster, tekster } from '#lib/messages/index';
import { findSpraak, SPRAAKCOOKIE } from '#lib/request/felles/spraak';

/**
 * The language of this request. A login puts the person's stored choice in the cookie, so no database query
 * is needed.
 */
export const readSpraak = cache(
  async (): Promise<Spraak> =>
    findSpraak((await cookies()).get(SPRAAKCOOKIE)?.value, (await headers()).get('accept-language')),
);

/** The texts in the language of this request. */
export const readTekster = async (): Promise<Tekster> => tekster(await readSpraak());
