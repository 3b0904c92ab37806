import { randomUUID } from 'node:crypto';
import { readImportfil } from '#lib/contract/oversikt/importfil';
import { IMPORTSTI } from '#lib/contract/skjema/oversikt-felt';
import { redirectTo } from '#lib/request/felles/redirect';
import { type Context, makeOppslag, requireContext } from '#lib/request/side/context';
import { toFeilsti } from '#lib/request/side/feil';
import { avvisFraAnnetNettsted, isFromAnotherSite } from '#lib/request/side/opphav';
import { draftImport, getImportutkast } from '#lib/usecases/oversikt/import-liste';
import { readFil } from './read-fil';

/**
 * Receives a list and redirects to what it will change, or back to the form with what is wrong with it. A route and not a server
 * action, whose bodies are small.
 */
export async function receiveImport(request: Request): Promise<Response> {
  if (isFromAnotherSite(request)) return avvisFraAnnetNettsted();
  try {
    // Nothing is read for somebody who is not logged in.
    const { aktoer, naa, idag } = await requireContext();
    const fil = await readFil(request);
    const lest = typeof fil === 'string' ? { feil: fil } : await readImportfil(fil);
    if ('feil' in lest) return redirectTo(`${IMPORTSTI}?feil=${lest.feil}`);
    const id = randomUUID();
    await draftImport(aktoer, lest.linjer, { id, naa, idag });
    return redirectTo(`${IMPORTSTI}?utkast=${id}`);
  } catch (feil) {
    return redirectTo(toFeilsti(feil, IMPORTSTI));
  }
}

/** Reads a draft for the page that confirms it. */
export const openImportutkast = (context: Context, id: string) =>
  getImportutkast(context.aktoer, id, makeOppslag(context));
