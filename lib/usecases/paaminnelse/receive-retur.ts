import { readRetur } from '#lib/adapters/epost/read-retur';
import { findPaaklaget, hasOnlyReturer, noteRetur } from '#lib/data/paaminnelse/meldingsslutt';
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
  const isKlage = retur.type === 'klage';
  const om = await (isKlage ? findPaaklaget(retur.id) : noteRetur(retur.id));
  if (om === null) return 'ukjent';
  const { personId, opprettet: sendt } = om;
  if (isKlage || retur.slag === 'hard') {
    await stopEpost(personId, isKlage ? 'klage' : 'hard', { sendt, naa });
    return 'stoppet';
  }
  if (!(await hasOnlyReturer(personId, FLEST_MYKE_RETURER))) return 'notert';
  await stopEpost(personId, 'myk', { sendt, naa });
  return 'stoppet';
}
