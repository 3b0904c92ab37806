import { hoursToMilliseconds, minutesToMilliseconds } from 'date-fns';
import { toTokenHash } from '#lib/adapters/kryptering';
import { deleteSesjon, findSesjon, noteBruk, type Sesjon } from '#lib/data/sesjon';

/** ID-porten requires that a session ends after at most 30 minutes without use. */
export const UBRUKT_MS = minutesToMilliseconds(30);
/** The longest life of a session, however much it is used. */
const LENGST_MS = hoursToMilliseconds(12);
/** Noting each use would cost a write per request; once a minute is exact enough. */
const NOTERES_HVER_MS = minutesToMilliseconds(1);

/** Whether a session has ended by itself: 30 minutes unused, or 12 hours old. */
export const isUtloept = ({ alderMs, ubruktMs }: { alderMs: number; ubruktMs: number }): boolean =>
  ubruktMs > UBRUKT_MS || alderMs > LENGST_MS;

/**
 * Returns the session of a token. Null when there is none, it has ended, or it has expired (30 minutes
 * unused, or 12 hours old).
 */
export async function getSesjon(token: string): Promise<Sesjon | null> {
  const funnet = await findSesjon(toTokenHash(token));
  if (!funnet) return null;
  const { sesjon, ubruktMs } = funnet;
  if (isUtloept(funnet)) {
    await deleteSesjon(sesjon.tokenHash);
    return null;
  }
  if (ubruktMs > NOTERES_HVER_MS) await noteBruk(sesjon.tokenHash);
  return sesjon;
}
