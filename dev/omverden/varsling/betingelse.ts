import { randomUUID } from 'node:crypto';
import { isObjekt } from '../felles/http';
import { nowSeconds, randomId } from '../felles/noekler';
import type { Maskinporten } from '../maskinporten/maskinporten';

const SCOPE = 'altinn:system/notifications.condition.check';
/** Digdir, which operates Altinn. */
const CONSUMER = { authority: 'iso6523-actorid-upis', ID: '0192:991825827' };
const CLIENT_ID = randomUUID();
const TOKEN_LEVETID = 120;

/**
 * Asks the address of an order whether it is still to be sent, with a token that Maskinporten has given Digdir. Undefined for
 * every answer but a 2xx with the member `sendNotification` of true or false, also none within the time limit.
 */
export async function askBetingelse(
  adresse: string,
  { issuer, noekkel }: Pick<Maskinporten, 'issuer' | 'noekkel'>,
  tidsgrenseMs: number,
): Promise<boolean | undefined> {
  const iat = nowSeconds();
  const token = await noekkel.sign({
    iss: issuer,
    client_amr: 'private_key_jwt',
    token_type: 'Bearer',
    aud: 'unspecified',
    scope: SCOPE,
    client_id: CLIENT_ID,
    jti: randomId(),
    iat,
    exp: iat + TOKEN_LEVETID,
    consumer: CONSUMER,
  });
  try {
    const svar = await fetch(adresse, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(tidsgrenseMs),
    });
    const tekst = await svar.text();
    const kropp: unknown = svar.ok ? JSON.parse(tekst) : undefined;
    const send = isObjekt(kropp) ? kropp.sendNotification : undefined;
    return typeof send === 'boolean' ? send : undefined;
  } catch {
    return undefined;
  }
}
