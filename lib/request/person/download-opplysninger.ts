import { requireContext } from '#lib/request/side/context';
import { toFeilside } from '#lib/request/side/feil';
import { readTekster } from '#lib/request/side/spraak';
import { toOpplysningsfil } from '#lib/tekst/opplysningsfil';
import { getOpplysninger } from '#lib/usecases/person/get-opplysninger';
import { requireSelv } from '#lib/usecases/person/require-person';

/** Everything that is stored about the person, as a file. An error leads to an error page, and from there to the page. */
export async function downloadOpplysninger(): Promise<Response> {
  try {
    const [{ aktoer, tokenHash, naa }, tekster] = [await requireContext(), await readTekster()];
    const opplysninger = await getOpplysninger(await requireSelv(aktoer, tokenHash));
    return new Response(toOpplysningsfil(tekster, opplysninger, naa), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="opplysninger-om-deg.json"',
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (feil) {
    return toFeilside(feil, '/opplysninger');
  }
}
