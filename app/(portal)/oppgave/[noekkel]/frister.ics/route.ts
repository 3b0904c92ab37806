import { parseNoekkelSti } from '#lib/request/felles/sti';
import { kalenderfil } from '#lib/request/side/fil';
import { getOppgave } from '#lib/usecases/kalender/get-oppgave';

export const dynamic = 'force-dynamic';

/** One frist, to be put into a calendar once. */
export const GET = kalenderfil<{ noekkel: string }>(
  ({ noekkel }) => `/oppgave/${parseNoekkelSti(noekkel)}`,
  async ({ params, context, tilgang }) => [
    (await getOppgave(tilgang, parseNoekkelSti(params.noekkel), context)).oppgave,
  ],
);
