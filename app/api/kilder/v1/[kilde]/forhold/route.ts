import { LevertForholdSchema, toForholdInnhold } from '#lib/contract/kilder/levert-forhold';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { mottaRoute } from '#lib/request/api/motta-route';

/** A kilde delivers forhold. */
export const PUT = mottaRoute('forhold', 'forhold', LevertForholdSchema, (_, item) => toForholdInnhold(item));

export const { GET, POST, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['PUT']);
