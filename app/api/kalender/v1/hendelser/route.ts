import { HendelserSoek, toHendelserSvar } from '#lib/contract/hendelsesliste';
import { metodeIkkeTillatt } from '#lib/request/avvis-kall';
import { LEVER_SCOPE } from '#lib/request/motta-route';
import { systemRoute } from '#lib/request/system-route';
import { listHendelser } from '#lib/usecases/list-hendelser';

/** What has changed in the calendars, from a number on. */
export const GET = systemRoute({ scope: LEVER_SCOPE, soek: HendelserSoek }, async ({ soek, system }) =>
  toHendelserSvar(await listHendelser(system, soek)),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
