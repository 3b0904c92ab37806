import { HendelsestartSoek } from '#lib/contract/hendelser/hendelsesliste';
import { LEVER_SCOPE } from '#lib/domain/kilde/kilde';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { KALENDER_API, KALENDER_SCOPE, systemRoute } from '#lib/request/api/system-route';
import { getHendelsestart } from '#lib/usecases/kilde/list-hendelser';
import { getPartnerhendelsestart } from '#lib/usecases/partner/list-partnerhendelser';

/** The sekvensnummer to start at to get all changes from a day on. */
export const GET = systemRoute(
  { scope: [LEVER_SCOPE, KALENDER_SCOPE], grense: KALENDER_API, soek: HendelsestartSoek },
  async ({ soek, system, tid }) => ({
    sekvensnummer: system.scopes.includes(LEVER_SCOPE)
      ? await getHendelsestart(system, soek.dato)
      : await getPartnerhendelsestart(system, soek.dato, tid),
  }),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
