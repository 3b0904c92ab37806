import { redirect } from 'next/navigation';
import { oversiktSti, readOversiktssoek } from '#lib/contract/skjema/oversikt-soek';
import { makeOppslag, requireContext } from '#lib/request/side/context';
import { toFeilside } from '#lib/request/side/feil';
import { readTekster } from '#lib/request/side/spraak';
import { eksportnavn } from '#lib/tekst/eksport';
import { exportOversikt } from '#lib/usecases/oversikt/export-oversikt';
import { type Filslag, toEksportfil } from './eksportfil';

/**
 * Makes a download of the overview. An error leads to an error page, as on a page, and from there, or from the login, to the
 * overview: a download would leave the error on the screen.
 */
export const oversiktsfil =
  (slag: Filslag) =>
  async (request: Request): Promise<Response> => {
    // Of a parameter that is given twice, the first counts, as on the page.
    const soek = [...new URL(request.url).searchParams].reverse();
    const { filter, kolonner } = readOversiktssoek(Object.fromEntries(soek));
    const her = oversiktSti({ filter, kolonner });
    try {
      const [context, tekster] = [await requireContext(), await readTekster()];
      const { aktoer, naa, idag } = context;
      const eksport = await exportOversikt(aktoer, filter, makeOppslag(context));
      // The overview tells what is being fetched.
      if (!eksport) redirect(her);
      const navn = eksportnavn(tekster, filter, eksport.rom, idag);
      return toEksportfil(eksport.rader, { slag, navn, tekster, naa, idag });
    } catch (feil) {
      return toFeilside(feil, her);
    }
  };
