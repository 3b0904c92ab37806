import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { redirectTo } from '#lib/request/felles/redirect';
import { isSpraak, toSpraaksti, writeSpraakcookie } from '#lib/request/felles/spraak';
import { tryggSti } from '#lib/request/felles/sti';
import { chooseSpraak } from '#lib/usecases/sesjon/choose-spraak';
import { readContext } from './context';
import { avvisFraAnnetNettsted, isFromAnotherSite } from './opphav';

/**
 * Stores the chosen language in a cookie, and for the person when logged in; then redirects back to the page.
 */
export async function saveSpraak(request: Request): Promise<Response> {
  if (isFromAnotherSite(request)) return avvisFraAnnetNettsted();
  const spraak = await readValg(request);
  if (!spraak) return redirectTo('/feil/ugyldig');
  try {
    const context = await readContext();
    if (context) await chooseSpraak(context.aktoer, spraak, context.naa);
  } catch (feil) {
    // The cookie is still set; only other browsers will not know the choice.
    logg.warn({ aarsak: String(feil) }, 'a choice of language was not stored');
  }
  const svar = redirectTo(toSpraaksti(readSti(request.headers.get('referer')), spraak));
  svar.headers.append('Set-Cookie', writeSpraakcookie(spraak, true));
  return svar;
}

async function readValg(request: Request) {
  const form = await request.formData().catch(() => null);
  const valg = form?.get('spraak');
  return isSpraak(valg) ? valg : null;
}

/**
 * Returns the page the form was on, from `Referer`. The layout that renders the form does not know its
 * address.
 */
function readSti(referer: string | null): string {
  if (!referer || !URL.canParse(referer)) return '/';
  const { origin, pathname, search } = new URL(referer);
  return origin === new URL(env().APP_URL).origin ? tryggSti(`${pathname}${search}`) : '/';
}
