import { krypter, toPersonId, toTokenHash } from '#lib/adapters/kryptering';
import { requestNyLesing } from '#lib/data/oversikt/klientliste';
import { insertSesjon } from '#lib/data/sesjon';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';

/**
 * Starts a session for a person authenticated by ID-porten. The token itself is only in the person's cookie;
 * its hash is stored.
 */
export async function startSesjon(innlogging: {
  token: string;
  pid: string;
  idportenSid: string | null;
}): Promise<void> {
  const personId = toPersonId(innlogging.pid);
  glemVirksomheter(personId);
  await requestNyLesing(personId);
  await insertSesjon({
    tokenHash: toTokenHash(innlogging.token),
    personId,
    pidKryptert: krypter(innlogging.pid, personId),
    idportenSid: innlogging.idportenSid,
  });
}
