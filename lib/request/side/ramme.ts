import { headers } from 'next/headers';
import { cache } from 'react';
import { env } from '#lib/oppsett/env';
import { logg } from '#lib/oppsett/logg';
import { FEILHODE } from '#lib/request/felles/feilkode';
import { getRepresentert, type Representert } from '#lib/usecases/sesjon/get-representert';
import { readContext } from './context';

/**
 * Returns what the layout around a page shows. It must be rendered whatever fails, also around error pages,
 * so an error here only makes it emptier.
 */
export const readRamme = cache(
  async (): Promise<{ innlogget: boolean; representert: Representert | null }> => {
    try {
      const context = await readContext();
      if (!context) return { innlogget: false, representert: null };
      // Around the page that says Altinn does not answer, Altinn is not called again.
      const feilside = (await headers()).get(FEILHODE);
      if (feilside === 'altinn-utilgjengelig') return { innlogget: true, representert: null };
      return {
        innlogget: true,
        representert: await getRepresentert(context.aktoer, context.organisasjonsnummer),
      };
    } catch (feil) {
      logg.warn({ aarsak: String(feil) }, 'the layout of a page was rendered without the person');
      return { innlogget: false, representert: null };
    }
  },
);

/** The address of the page that this service is reached from; null when there is none. */
export const readMinSide = (): string | null => env().MIN_SIDE_URL ?? null;
