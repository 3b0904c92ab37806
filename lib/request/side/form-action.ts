import type { z } from 'zod';
import { toFeltfeil } from '#lib/contract/felles/feilliste';
import type { Skjematilstand } from '#lib/contract/skjema/skjema';
import { isAppError } from '#lib/domain/felles/app-error';
import { type Context, requireContext } from './context';
import { toFeilside } from './feil';

/**
 * Makes a server action around a use case. Requires a login; mistakes are returned by field with everything
 * that was typed; other errors redirect to an error page. Works as a plain form post. `sti` is the address to
 * return to when the session has ended; it may contain what was typed, so that nothing is lost.
 */
export const formAction = <T>(
  schema: z.ZodType<T>,
  sti: (verdier: Record<string, string>) => string,
  run: (data: T, context: Context) => Promise<void>,
) =>
  formActionWithSvar(schema, sti, async (data, context) => {
    await run(data, context);
    return {};
  });

/** The same for a use case with an answer, which becomes the values of the form. */
export function formActionWithSvar<T>(
  schema: z.ZodType<T>,
  sti: (verdier: Record<string, string>) => string,
  run: (data: T, context: Context) => Promise<Record<string, string>>,
) {
  return async function action(form: FormData): Promise<Skjematilstand> {
    const verdier = toVerdier(form);
    try {
      const context = await requireContext();
      const data = schema.safeParse(verdier);
      if (!data.success) return { ok: false, feil: toFeltfeil(data.error), verdier };
      return { ok: true, feil: {}, verdier: await run(data.data, context) };
    } catch (feil) {
      if (isAppError(feil, 'ugyldig')) return { ok: false, feil: { ...feil.detaljer }, verdier };
      return toFeilside(feil, sti(verdier));
    }
  };
}

function toVerdier(form: unknown): Record<string, string> {
  const verdier: Record<string, string> = {};
  // A client can call an action with anything.
  if (!(form instanceof FormData)) return verdier;
  for (const [navn, verdi] of form) {
    // React's own fields begin with $. No form has files.
    if (typeof verdi === 'string' && !navn.startsWith('$')) verdier[navn] = verdi;
  }
  return verdier;
}
