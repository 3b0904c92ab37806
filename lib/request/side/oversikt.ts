import { randomUUID } from 'node:crypto';
import { isAppError } from '#lib/domain/felles/app-error';
import type { Massehandling } from '#lib/domain/oversikt/massehandling';
import { logg } from '#lib/oppsett/logg';
import type { Oppslag } from '#lib/usecases/adgang/require-innsyn';
import { getOversikt, type Oversikt } from '#lib/usecases/oversikt/get-oversikt';
import { markUtvalg } from '#lib/usecases/oversikt/mark-utvalg';
import { getMassemerking, undoMassemerking } from '#lib/usecases/oversikt/undo-massemerking';
import type { Utvalg } from '#lib/usecases/oversikt/utvalg';
import { type Context, makeOppslag } from './context';

/** Reads the overview for a page, and returns what the access log stores about it. */
export async function openOversikt(
  context: Context,
  valg: { endres?: boolean } = {},
): Promise<{ oversikt: Oversikt; oppslag: Oppslag }> {
  return { oversikt: await getOversikt(context.aktoer, context, valg), oppslag: makeOppslag(context) };
}

/** Returns an id for a form, so that the same form sent twice is seen. */
export const makeSkjemaid = (): string => randomUUID();

/**
 * Does something about many frister. A break half-way is logged, and the answer says how far it came.
 * @returns the id of the answer
 */
export async function runMassehandling(
  { aktoer, naa, idag }: Context,
  id: string,
  utvalg: Utvalg,
  handling: Massehandling,
): Promise<{ id: string }> {
  try {
    await markUtvalg(aktoer, utvalg, handling, { id, naa, idag });
  } catch (err) {
    if (isAppError(err) || !(await getMassemerking(aktoer, id))) throw err;
    logg.error({ err }, 'a bulk was not done to all');
  }
  return { id };
}

/** Undoes something. @returns the id of the answer */
export async function undoMassehandling({ aktoer, naa, idag }: Context, id: string): Promise<{ id: string }> {
  const nyId = randomUUID();
  await undoMassemerking(aktoer, id, { nyId, naa, idag });
  return { id: nyId };
}
