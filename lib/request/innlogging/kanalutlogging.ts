import { env } from '#lib/oppsett/env';
import { sikkerhet } from '#lib/request/felles/sikkerhetshendelse';
import { endSesjonerForSid } from '#lib/usecases/sesjon/end-sesjon';

/**
 * Ends the sessions that began with ID-porten's session `sid`. Our cookie is third-party in that frame and is
 * not sent, so the session is found by `sid`. The answer is the same whether there was a session or not.
 */
export async function endFraIdporten(iss: string | null, sid: string | null): Promise<Response> {
  const headers = { 'Cache-Control': 'no-store' };
  if (iss !== env().IDPORTEN_ISSUER || !sid || sid.length > 200)
    return new Response(null, { status: 400, headers });
  const antall = await endSesjonerForSid(sid);
  sikkerhet('utlogget-fra-idporten', { antall });
  return new Response(null, { status: 200, headers });
}
