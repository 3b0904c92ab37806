'use client';

import { useActionState, useSyncExternalStore } from 'react';
import { type Skjematilstand, TOMT_SKJEMA } from '#lib/contract/skjema/skjema';

type Skjemahandling = (forrige: Skjematilstand, form: FormData) => Promise<Skjematilstand>;

/** The largest form, in bytes. Well below the server's limit, and ten times what any form needs. */
const STOERSTE_SKJEMA = 32 * 1024;

const aldri = () => () => undefined;

/**
 * Whether JavaScript runs: false on the server and during hydration, then true; always false without
 * JavaScript.
 */
export const useHarJavascript = (): boolean =>
  useSyncExternalStore(
    aldri,
    () => true,
    () => false,
  );

/**
 * Returns a form's action and its state. The server renders the form with the action itself, so that it works
 * without JavaScript; with it, a network failure becomes an ordinary mistake of the form, and what was typed
 * is kept.
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
      // Next signals a redirect by throwing.
      if (feil instanceof Error && 'digest' in feil) throw feil;
      return withVerdier(form, 'nett');
    }
  };
}

const tekstfelt = (form: FormData): [string, string][] =>
  [...form].filter((felt): felt is [string, string] => typeof felt[1] === 'string');

const stoerrelse = (form: FormData): number =>
  tekstfelt(form).reduce((sum, [navn, verdi]) => sum + navn.length + verdi.length, 0);

/** Returns a mistake of the whole form, with everything that was typed. */
const withVerdier = (form: FormData, kode: string): Skjematilstand => ({
  ok: false,
  feil: { skjema: kode },
  verdier: Object.fromEntries(tekstfelt(form)),
});
