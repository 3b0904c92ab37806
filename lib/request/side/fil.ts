import { toInnslagId } from '#lib/adapters/kryptering';
import { toKalenderfil } from '#lib/contract/kalenderfil/kalenderfil';
import { nyttInnslag } from '#lib/domain/abonnement/innslag';
import { startPaaDagen } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { fristadresse } from '#lib/request/felles/fristadresse';
import { toInnslagsinnhold, toKalenderfilord } from '#lib/tekst/innslag';
import type { Kalendertilgang } from '#lib/usecases/adgang/require-tilgang';
import { requireContext, type VirksomhetContext } from './context';
import { toFeilside } from './feil';
import { openKalender, requireVirksomhet } from './kalender';
import { readTekster } from './spraak';

type Parametre = Record<string, string>;

interface Filinnhold<P extends Parametre> {
  params: P;
  context: VirksomhetContext;
  tilgang: Kalendertilgang;
}

/**
 * Makes a download of frister of the chosen virksomhet, to put into a calendar once. An error leads to an error page, as on a
 * page.
 */
export function kalenderfil<P extends Parametre>(
  sti: (params: P) => string,
  run: (innhold: Filinnhold<P>) => Promise<readonly Oppgave[]>,
) {
  return async (_request: Request, { params }: { params: Promise<P> }): Promise<Response> => {
    const parametre = await params;
    try {
      // After the choice of a virksomhet one lands on its frister: a download would leave the choice on the screen.
      const context = requireVirksomhet(await requireContext(), '/frister');
      const [tilgang, tekster] = [await openKalender(context), await readTekster()];
      const { organisasjonsnummer, navn } = tilgang;
      const innslag = (await run({ params: parametre, context, tilgang })).map((oppgave) => {
        const uid = toInnslagId(organisasjonsnummer, oppgave.noekkel);
        const innhold = toInnslagsinnhold(tekster, oppgave, {
          uid,
          virksomhet: { organisasjonsnummer, navn },
          medNavn: false,
          idag: context.idag,
          lenke: fristadresse(uid, oppgave),
        });
        return nyttInnslag(innhold, startPaaDagen(context.idag));
      });
      return new Response(toKalenderfil(innslag, toKalenderfilord(tekster)), {
        headers: {
          'Content-Type': 'text/calendar; charset=utf-8',
          'Content-Disposition': 'attachment; filename="frister.ics"',
          'Cache-Control': 'private, no-store',
        },
      });
    } catch (feil) {
      return toFeilside(feil, sti(parametre));
    }
  };
}
