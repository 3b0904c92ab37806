import { headers } from 'next/headers';
import { cache } from 'react';
import { logg } from '#lib/oppsett/logg';
import { FEILHODE } from '#lib/request/felles/feilkode';
import { getRepresentert } from '#lib/usecases/sesjon/get-representert';
import { readContext } from './context';

/**
 * What the frame around a page shows. It must be drawn whatever is wrong, also around the page that says what is wrong,
 * so a fault here only makes the frame emptier.
 */
export const readRamme = cache(
  async (): Promise<{ innlogget: boolean; representert: { navn: string; kanBytte: boolean } | null }> => {
    try {
      const context = await readContext();
      if (!context) return { innlogget: false, representert: null };
      // Around the page that says that Altinn does not answer there is no reason to wait for Altinn once more.
      const feilside = (await headers()).get(FEILHODE);
      if (feilside === 'altinn-utilgjengelig') return { innlogget: true, representert: null };
      return {
        innlogget: true,
        representert: await getRepresentert(context.aktoer, context.organisasjonsnummer),
      };
    } catch (feil) {
      logg.warn({ aarsak: String(feil) }, 'the frame of a page was drawn without its person');
      return { innlogget: false, representert: null };
    }
  },
);
