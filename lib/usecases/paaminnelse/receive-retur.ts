import { readRetur } from '#lib/adapters/epost/read-retur';
import { hasOnlyReturer, noteRetur } from '#lib/data/paaminnelse/meldingsslutt';
import { stopEpost } from '#lib/data/paaminnelse/valg';
import { FLEST_MYKE_RETURER } from '#lib/domain/paaminnelse/paaminnelse';

/** What a returned mail led to. */
export type Returutfall = 'stoppet' | 'notert' | 'ukjent';

/**
 * Handles a mail that came back: a bounce or a complaint. An address that does not exist, a complaint, and several bounces in
 * a row stop the use of the address. Anything else, such as an automatic reply, is ignored.
 * @throws RangeError when the mail is too large
 */
export async function receiveRetur(raatekst: Buffer, naa: Date): Promise<Returutfall> {
  const retur = await readRetur(raatekst);
  if (retur.type === 'annet') return 'ukjent';
  const personId = await noteRetur(retur.id);
  if (personId === null) return 'ukjent';
  if (retur.type === 'klage' || retur.slag === 'hard') {
    await stopEpost(personId, retur.type === 'klage' ? 'klage' : 'hard', naa);
    return 'stoppet';
  }
  if (!(await hasOnlyReturer(personId, FLEST_MYKE_RETURER))) return 'notert';
  await stopEpost(personId, 'myk', naa);
  return 'stoppet';
}
