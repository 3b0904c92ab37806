import { HendelsestartSoek } from '#lib/contract/hendelsesliste';
import { metodeIkkeTillatt } from '#lib/request/avvis-kall';
import { LEVER_SCOPE } from '#lib/request/motta-route';
import { systemRoute } from '#lib/request/system-route';
import { getHendelsestart } from '#lib/usecases/list-hendelser';

/** Where to begin to get all changes from a day on. */
export const GET = systemRoute({ scope: LEVER_SCOPE, soek: HendelsestartSoek }, async ({ soek, system }) => ({
  sekvensnummer: await getHendelsestart(system, soek.dato),
}));

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
