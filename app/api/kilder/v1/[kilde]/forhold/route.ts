import { LevertForholdSchema, toForholdInnhold } from '#lib/contract/levert-forhold';
import { metodeIkkeTillatt } from '#lib/request/avvis-kall';
import { mottaRoute } from '#lib/request/motta-route';

/** A kilde delivers facts about virksomheter. */
export const PUT = mottaRoute('forhold', 'forhold', LevertForholdSchema, (_, item) => toForholdInnhold(item));

export const { GET, POST, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['PUT']);
