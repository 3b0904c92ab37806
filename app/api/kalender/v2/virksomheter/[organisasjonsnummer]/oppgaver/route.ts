import { PeriodeSoek } from '#lib/contract/periode';
import type { Periode } from '#lib/domain/dato';
import { apiRoute } from '#lib/request/api-route';
import { getKalender } from '#lib/usecases/get-kalender';

/** The oppgaver of a virksomhet with their frist in a periode, for the portal's own client. */
export const GET = apiRoute<{ organisasjonsnummer: string }, Periode>(
  PeriodeSoek,
  async ({ params, soek, context }) => {
    const { oppgaver } = await getKalender(context.aktoer, params.organisasjonsnummer, soek, context);
    return { oppgaver };
  },
);
