import { sikkerhet } from '#lib/request/felles/sikkerhetshendelse';
import { leaveIdporten } from '#lib/request/innlogging/logg-ut';
import { requireContext } from '#lib/request/side/context';
import { toFeilside } from '#lib/request/side/feil';
import { avvisFraAnnetNettsted, isFromAnotherSite } from '#lib/request/side/opphav';
import { requireSelv } from '#lib/usecases/person/require-person';
import { slettOpplysninger } from '#lib/usecases/person/slett-opplysninger';

/** Deletes what is stored about the person, and logs them out everywhere. A plain form post, as logging out is. */
export async function slettMegSelv(request: Request): Promise<Response> {
  if (isFromAnotherSite(request)) return avvisFraAnnetNettsted();
  try {
    const { aktoer, tokenHash, naa } = await requireContext();
    await slettOpplysninger(await requireSelv(aktoer, tokenHash), naa);
    sikkerhet('utlogget', { aarsak: 'slettet' });
    return await leaveIdporten('slettet');
  } catch (feil) {
    return toFeilside(feil, '/opplysninger/slett');
  }
}
