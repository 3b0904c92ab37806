import type { Tekster } from '#lib/messages/index';
import { env } from '#lib/oppsett/env';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';
import { requireContext, type VirksomhetContext } from './context';
import { toFeilside } from './feil';
import { openKalender, requireVirksomhet } from './kalender';
import { readTekster } from './spraak';

interface Filinnhold {
  context: VirksomhetContext;
  tilgang: Kalendertilgang;
  tekster: Tekster;
  /** The address of the portal, to which the links of the file lead. */
  adresse: string;
}

/** Makes a download of the calendar of the chosen virksomhet. An error leads to an error page, as on a page. */
export function kalenderfil(sti: string, run: (innhold: Filinnhold) => Promise<string>) {
  return async (): Promise<Response> => {
    try {
      // After the choice of a virksomhet one lands on its frister: a download would leave the choice on the screen.
      const context = requireVirksomhet(await requireContext(), '/frister');
      const [tilgang, tekster] = [await openKalender(context), await readTekster()];
      const tekst = await run({ context, tilgang, tekster, adresse: env().APP_URL });
      return new Response(tekst, {
        headers: {
          'Content-Type': 'text/calendar; charset=utf-8',
          'Content-Disposition': 'attachment; filename="frister.ics"',
          'Cache-Control': 'private, no-store',
        },
      });
    } catch (feil) {
      return toFeilside(feil, sti);
    }
  };
}
