import { toTokenHash } from '#lib/adapters/kryptering';
import { deleteSesjon, deleteSesjonerForSid, deleteSesjonerUbrukt } from '#lib/data/sesjon';
import { UBRUKT_MS } from './get-sesjon';

/** Ends one session, and clears away those everybody has forgotten. */
export async function endSesjon(token: string): Promise<void> {
  await deleteSesjon(toTokenHash(token));
  await deleteSesjonerUbrukt(UBRUKT_MS);
}

/** ID-porten says that its session `sid` is over (front-channel logout): so are ours that began with it. */
export async function endSesjonerForSid(sid: string): Promise<number> {
  return deleteSesjonerForSid(sid);
}
