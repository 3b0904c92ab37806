import { HendelsestartSoek } from '#lib/contract/hendelsesliste';
import { metodeIkkeTillatt } from '#lib/request/avvis-kall';
import { LEVER_SCOPE } from '#lib/request/motta-route';
import { KALENDER_API, KALENDER_SCOPE } from '#lib/request/partner-route';
import { systemRoute } from '#lib/request/system-route';
import { getHendelsestart } from '#lib/usecases/list-hendelser';
import { getPartnerhendelsestart } from '#lib/usecases/list-partnerhendelser';

/** Where to begin to get all changes from a day on. */
export const GET = systemRoute(
  { scope: [LEVER_SCOPE, KALENDER_SCOPE], grense: KALENDER_API, soek: HendelsestartSoek },
  async ({ soek, system, tid }) => ({
    sekvensnummer: system.scopes.includes(LEVER_SCOPE)
      ? await getHendelsestart(system, soek.dato)
      : await getPartnerhendelsestart(system, soek.dato, tid),
  }),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
