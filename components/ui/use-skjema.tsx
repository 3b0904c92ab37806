'use client';

import { useActionState, useSyncExternalStore } from 'react';
import { type Skjematilstand, TOMT_SKJEMA } from '#lib/contract/skjema/skjema';

type Skjemahandling = (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;

/** Well below what the server takes; no form of ours needs a tenth of it. */
const STOERSTE_SKJEMA = 32 * 1024;

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
  return useActionState(harJavascript ? withNettfeil(handling) : handling, TOMT_SKJEMA);
}

function withNettfeil(handling: Skjemahandling): Skjemahandling {
  return async (forrige, form) => {
    if (stoerrelse(form) > STOERSTE_SKJEMA) return withVerdier(form, 'for-stort');
    try {
      return await handling(forrige, form);
    } catch (feil) {
      // Next tells of a redirect by throwing.
      if (feil instanceof Error && 'digest' in feil) throw feil;
      return withVerdier(form, 'nett');
    }
  };
}

const tekstfelt = (form: FormData): [string, string][] =>
  [...form].filter((felt): felt is [string, string] => typeof felt[1] === 'string');

const stoerrelse = (form: FormData): number =>
  tekstfelt(form).reduce((sum, [navn, verdi]) => sum + navn.length + verdi.length, 0);

/** A fault of the whole form, with everything that was typed. */
const withVerdier = (form: FormData, kode: string): Skjematilstand => ({
  ok: false,
  feil: { skjema: kode },
  verdier: Object.fromEntries(tekstfelt(form)),
});
