import { krypter, toPersonId, toTokenHash } from '#lib/adapters/kryptering';
import { insertSesjon } from '#lib/data/sesjon';
import { glemVirksomheter } from '#lib/usecases/adgang/list-virksomheter';

/** Begins a session for a person ID-porten has vouched for. The token itself is only ever in the person's cookie. */
export async function startSesjon(innlogging: {
  token: string;
  pid: string;
  idportenSid: string | null;
}): Promise<void> {
  const personId = toPersonId(innlogging.pid);
  glemVirksomheter(personId);
  await insertSesjon({
    tokenHash: toTokenHash(innlogging.token),
    personId,
    pidKryptert: krypter(innlogging.pid, personId),
    idportenSid: innlogging.idportenSid,
  });
}
