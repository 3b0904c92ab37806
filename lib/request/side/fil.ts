import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import type { Tekster } from '#lib/messages/index';
import { env } from '#lib/oppsett/env';
import { noteInnsyn } from '#lib/usecases/adgang/note-innsyn';
import { type Kalendertilgang, requireKalender } from '#lib/usecases/adgang/require-tilgang';
import { type Context, requireContext } from './context';
import { toFeilside } from './feil';
import { readTekster } from './spraak';

interface Filinnhold {
  context: Context;
  tilgang: Kalendertilgang;
  tekster: Tekster;
  /** The address of the portal, to which the links of the file lead. */
  adresse: string;
}

/** Makes a download of the calendar of the chosen virksomhet. An error leads to an error page, as on a page. */
export function kalenderfil(sti: string, run: (innhold: Filinnhold) => Promise<string>) {
  return async (): Promise<Response> => {
    try {
      const [context, tekster] = [await requireContext(), await readTekster()];
      const { aktoer, organisasjonsnummer, naa, idag } = context;
      if (!organisasjonsnummer) redirect(`/velg-virksomhet?${new URLSearchParams({ til: '/frister' })}`);
      const tilgang = await requireKalender(aktoer, organisasjonsnummer);
      await noteInnsyn(tilgang, { naa, idag, hva: 'portalen', korrelasjonsid: randomUUID() });
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
