'use client';

import { useActionState, useSyncExternalStore } from 'react';
import { type Skjematilstand, TOMT_SKJEMA } from '#lib/contract/skjema';

type Skjemahandling = (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;

const aldri = () => () => undefined;

/** False while the server draws and while the browser takes over, true after that; false for ever without JavaScript. */
export const useHarJavascript = (): boolean =>
  useSyncExternalStore(
    aldri,
    () => true,
    () => false,
  );

/**
 * A form's action and what came back. The server draws the form with the action itself, so that it works without JavaScript;
 * with it, a network that fails becomes a mistake in the form like any other, and what was typed stays.
 */
export function useSkjema(handling: Skjemahandling) {
  const harJavascript = useHarJavascript();
  return useActionState(harJavascript ? medNettfeil(handling) : handling, TOMT_SKJEMA);
}

function medNettfeil(handling: Skjemahandling): Skjemahandling {
  return async (forrige, form) => {
    try {
      return await handling(forrige, form);
    } catch (feil) {
      // Next tells of a redirect by throwing.
      if (feil instanceof Error && 'digest' in feil) throw feil;
      const verdier = Object.fromEntries(
        [...form].filter((felt): felt is [string, string] => typeof felt[1] === 'string'),
      );
      return { ok: false, feil: { skjema: 'nett' }, verdier };
    }
  };
}
