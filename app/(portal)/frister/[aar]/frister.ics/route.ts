import { isAktuell } from '#lib/domain/abonnement/abonnement';
import { aarsperiode, parseAar } from '#lib/request/felles/sti';
import { kalenderfil } from '#lib/request/side/fil';
import { getKalender } from '#lib/usecases/kalender/get-kalender';

export const dynamic = 'force-dynamic';

/** One's own frister of a year, to be put into a calendar once. */
export const GET = kalenderfil<{ aar: string }>(
  ({ aar }) => `/frister/${aar}`,
  async ({ params, context, tilgang }) => {
    const { oppgaver } = await getKalender(tilgang, aarsperiode(parseAar(params.aar)), context);
    return oppgaver.filter((en) => isAktuell(en, context.idag));
  },
);
