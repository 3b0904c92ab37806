import { toTokenHash } from '#lib/adapters/kryptering';
import { deleteSesjon, deleteSesjonerForSid, deleteSesjonerUbrukt } from '#lib/data/sesjon';
import { UBRUKT_MS } from './get-sesjon';

/** Ends one session, and deletes expired ones. */
export async function endSesjon(token: string): Promise<void> {
  await deleteSesjon(toTokenHash(token));
  await deleteSesjonerUbrukt(UBRUKT_MS);
}

/**
 * Ends the sessions that began with the ID-porten session `sid` (front-channel logout). Returns how many
 * there were.
 */
export async function endSesjonerForSid(sid: string): Promise<number> {
  return deleteSesjonerForSid(sid);
}
