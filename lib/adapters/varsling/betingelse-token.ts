import { isAppError } from '#lib/domain/felles/app-error';
import { verifyMaskinportenToken } from '../maskinporten-token';

/** What Altinn's token must hold when it asks whether a message is still to be sent. */
const SCOPE = 'altinn:system/notifications.condition.check';
/** The organisation number of Digdir, which operates Altinn. */
const DIGDIR = '991825827';

/**
 * Whether an Authorization header is that of Altinn asking about a condition: a valid token of Maskinporten, given to Digdir,
 * with the scope. False for everything else.
 * @throws UtenforError when the keys of Maskinporten cannot be fetched
 */
export async function verifyBetingelsestoken(authorization: string | undefined): Promise<boolean> {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return false;
  try {
    const { consumer, supplier, scopes } = await verifyMaskinportenToken(token);
    // A vendor that acts for Digdir is not Altinn.
    return consumer === DIGDIR && supplier === null && scopes.includes(SCOPE);
  } catch (feil) {
    if (isAppError(feil, 'ugyldig-token')) return false;
    throw feil;
  }
}
