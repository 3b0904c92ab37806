import { toTokenHash } from '#lib/adapters/kryptering';
import { deleteSesjon, findSesjon, noteBruk, type Sesjon } from '#lib/data/sesjon';

const MINUTT_MS = 60 * 1000;
/** ID-porten requires that a session ends after at most 30 minutes without use. */
export const UBRUKT_MS = 30 * MINUTT_MS;
/** The longest life of a session, however much it is used. */
const LENGST_MS = 12 * 60 * MINUTT_MS;
/** Noting each use would cost a write per request; once a minute is exact enough. */
const NOTERES_HVER_MS = MINUTT_MS;

/**
 * Returns the session of a token. Null when there is none, it has ended, or it has expired (30 minutes
 * unused, or 12 hours old).
 */
export async function getSesjon(token: string): Promise<Sesjon | null> {
  const funnet = await findSesjon(toTokenHash(token));
  if (!funnet) return null;
  const { sesjon, alderMs, ubruktMs } = funnet;
  if (ubruktMs > UBRUKT_MS || alderMs > LENGST_MS) {
    await deleteSesjon(sesjon.tokenHash);
    return null;
  }
  if (ubruktMs > NOTERES_HVER_MS) await noteBruk(sesjon.tokenHash);
  return sesjon;
}
