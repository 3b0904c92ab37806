import { cookies } from 'next/headers';
import { pushLogin } from '#lib/adapters/idporten';
import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { tryggSti } from '#lib/request/felles/sti';
import { readSpraak } from '#lib/request/side/spraak';
import { CALLBACK, KREVD_NIVAA } from './innlogging';
import { nyttForsoek } from './innloggingsforsoek';

/**
 * Starts a login: redirects to ID-porten, with a short-lived cookie that ties the answer to this browser.
 * `til` is the address to continue to. `paaNytt` makes ID-porten ask for a new login also when the person is
 * logged in there: otherwise a login we cannot use would be returned again.
 */
export async function beginInnlogging(til: string | null, paaNytt: boolean): Promise<Response> {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  const gamle = (await cookies()).getAll().map(({ name }) => name);
  const { parametre, setCookie } = nyttForsoek(tryggSti(til), gamle);
  try {
    const location = await pushLogin({
      response_type: 'code',
      redirect_uri: CALLBACK(),
      scope: 'openid',
      acr_values: KREVD_NIVAA,
      ui_locales: await readSpraak(),
      client_id: env().IDPORTEN_CLIENT_ID,
      ...parametre,
      ...(paaNytt && { prompt: 'login' }),
    });
    for (const linje of setCookie) headers.append('Set-Cookie', linje);
    headers.set('Location', location);
  } catch (feil) {
    logg.warn({ aarsak: String(feil) }, 'a login could not begin');
    headers.set('Location', `/feil/idporten-utilgjengelig?${new URLSearchParams({ til: tryggSti(til) })}`);
  }
  return new Response(null, { status: 303, headers });
}
