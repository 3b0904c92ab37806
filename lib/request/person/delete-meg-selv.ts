import { sikkerhet } from '#lib/request/felles/sikkerhetshendelse';
import { leaveIdporten } from '#lib/request/innlogging/logg-ut';
import { requireContext } from '#lib/request/side/context';
import { toFeilside } from '#lib/request/side/feil';
import { avvisFraAnnetNettsted, isFromAnotherSite } from '#lib/request/side/opphav';
import { deleteOpplysninger } from '#lib/usecases/person/delete-opplysninger';
import { requireSelv } from '#lib/usecases/person/require-person';

/** Deletes what is stored about the person, and logs them out everywhere. A plain form post, as logging out is. */
export async function deleteMegSelv(request: Request): Promise<Response> {
  if (isFromAnotherSite(request)) return avvisFraAnnetNettsted();
  try {
    const { aktoer, tokenHash, naa } = await requireContext();
    await deleteOpplysninger(await requireSelv(aktoer, tokenHash), naa);
    sikkerhet('utlogget', { aarsak: 'slettet' });
    return await leaveIdporten('slettet');
  } catch (feil) {
    return toFeilside(feil, '/opplysninger/slett');
  }
}
