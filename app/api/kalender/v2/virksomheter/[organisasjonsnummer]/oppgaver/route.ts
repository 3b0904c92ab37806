import { PeriodeSoek } from '#lib/contract/periode';
import type { Periode } from '#lib/domain/dato';
import { apiRoute } from '#lib/request/api-route';
import { metodeIkkeTillatt } from '#lib/request/avvis-kall';
import { getKalender } from '#lib/usecases/get-kalender';
import { noterInnsyn } from '#lib/usecases/noter-innsyn';

/** The oppgaver of a virksomhet with their frist in a periode, and which kilder have answered, for the portal's own client. */
export const GET = apiRoute<{ organisasjonsnummer: string }, Periode>(
  PeriodeSoek,
  async ({ params: { organisasjonsnummer }, soek, context, korrelasjonsid }) => {
    await noterInnsyn(context.aktoer, organisasjonsnummer, { ...context, hva: 'oppgaver', korrelasjonsid });
    const { oppgaver, kilder } = await getKalender(context.aktoer, organisasjonsnummer, soek, context);
    return { oppgaver, kilder };
  },
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
