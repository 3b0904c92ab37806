import { redirectTo } from '#lib/request/felles/redirect';
import { tryggSti } from '#lib/request/felles/sti';
import { chooseVirksomhet } from '#lib/usecases/sesjon/choose-virksomhet';
import { requireContext } from './context';
import { toFeilsti } from './feil';
import { avvisFraAnnetNettsted, isFromAnotherSite } from './opphav';

/**
 * Stores the chosen virksomhet in the session, and redirects to where the person was going. Not a server
 * action: the list in the header is also on pages that Next renders for other addresses, such as error pages.
 */
export async function byttVirksomhet(request: Request): Promise<Response> {
  if (isFromAnotherSite(request)) return avvisFraAnnetNettsted();
  const form = await request.formData().catch(() => null);
  const til = tryggSti(toText(form?.get('til')));
  try {
    const { aktoer, tokenHash } = await requireContext();
    await chooseVirksomhet(aktoer, tokenHash, toText(form?.get('organisasjonsnummer')));
    return redirectTo(til);
  } catch (feil) {
    return redirectTo(toFeilsti(feil, til));
  }
}

const toText = (felt: unknown): string => (typeof felt === 'string' ? felt : '');
