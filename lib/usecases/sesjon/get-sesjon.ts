import { toTokenHash } from '#lib/adapters/kryptering';
import { deleteSesjon, findSesjon, noteBruk, type Sesjon } from '#lib/data/sesjon';

const MINUTT_MS = 60 * 1000;
/** ID-porten requires that a session with us ends after at most 30 minutes without use. */
export const UBRUKT_MS = 30 * MINUTT_MS;
/** However much it is used, one logs in again each day. */
const LENGST_MS = 12 * 60 * MINUTT_MS;
/** Writing «used now» on every request would be a write per click; once a minute is exact enough. */
const NOTERES_HVER_MS = MINUTT_MS;

/** The session behind a token, or null when it never was, has been ended, or has not been used for 30 minutes. */
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
