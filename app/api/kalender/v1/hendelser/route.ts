import { HendelserSoek, toHendelserSvar } from '#lib/contract/hendelsesliste';
import { metodeIkkeTillatt } from '#lib/request/avvis-kall';
import { LEVER_SCOPE } from '#lib/request/motta-route';
import { KALENDER_API, KALENDER_SCOPE } from '#lib/request/partner-route';
import { systemRoute } from '#lib/request/system-route';
import { listHendelser } from '#lib/usecases/list-hendelser';
import { listPartnerhendelser } from '#lib/usecases/list-partnerhendelser';

/** What has changed in the calendars, from a number on: for those who deliver to them, and for those who may read them. */
export const GET = systemRoute(
  { scope: [LEVER_SCOPE, KALENDER_SCOPE], grense: KALENDER_API, soek: HendelserSoek },
  async ({ soek, system, tid, korrelasjonsid }) =>
    toHendelserSvar(
      system.scopes.includes(LEVER_SCOPE)
        ? await listHendelser(system, soek)
        : await listPartnerhendelser(system, soek, { ...tid, hva: 'hendelser', korrelasjonsid }),
    ),
);

export const { POST, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['GET']);
