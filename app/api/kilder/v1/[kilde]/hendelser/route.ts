import { LevertHendelseSchema, toHendelseInnhold } from '#lib/contract/kilder/levert-hendelse';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { mottaRoute } from '#lib/request/api/motta-route';

/** A kilde reports events; the rules decide which frister they give. */
export const PUT = mottaRoute('hendelse', 'hendelser', LevertHendelseSchema, (_, item) =>
  toHendelseInnhold(item),
);

export const { GET, POST, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['PUT']);
