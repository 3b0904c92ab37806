import { HendelserSoek, toHendelserSvar } from '#lib/contract/hendelser/hendelsesliste';
import { LEVER_SCOPE } from '#lib/domain/kilde/kilde';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { KALENDER_API, KALENDER_SCOPE, systemRoute } from '#lib/request/api/system-route';
import { listHendelser } from '#lib/usecases/kilde/list-hendelser';
import { listPartnerhendelser } from '#lib/usecases/partner/list-partnerhendelser';

/** The changes of calendars from a sekvensnummer on, for kilder and for partners. */
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
