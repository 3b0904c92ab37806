import { LevertHendelseSchema, toHendelseInnhold } from '#lib/contract/levert-hendelse';
import { metodeIkkeTillatt } from '#lib/request/avvis-kall';
import { mottaRoute } from '#lib/request/motta-route';

/** A kilde reports what has happened; the rules say which frister it gives. */
export const PUT = mottaRoute('hendelse', 'hendelser', LevertHendelseSchema, (_, item) =>
  toHendelseInnhold(item),
);

export const { GET, POST, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['PUT']);
