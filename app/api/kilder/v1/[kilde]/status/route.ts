import type { z } from 'zod';
import { KildestatusSchema } from '#lib/contract/kilder/leveringer';
import { LEVER_SCOPE } from '#lib/domain/kilde/kilde';
import { metodeIkkeTillatt } from '#lib/request/api/avvis-kall';
import { KILDE_API } from '#lib/request/api/motta-route';
import { systemRoute } from '#lib/request/api/system-route';
import { meldKildestatus } from '#lib/usecases/kilde/meld-kildestatus';

/** A kilde reports its status. */
export const POST = systemRoute<{ kilde: string }, z.infer<typeof KildestatusSchema>>(
  { scope: LEVER_SCOPE, grense: KILDE_API, body: KildestatusSchema },
  async ({ params, body, system, tid }) => {
    await meldKildestatus(system, params.kilde, { ...body, melding: body.melding ?? null }, tid.naa);
  },
);

export const { GET, PUT, PATCH, DELETE, OPTIONS } = metodeIkkeTillatt(['POST']);
