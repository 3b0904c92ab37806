import { deleteVisning, insertVisning, type LagretVisning } from '#lib/data/oversikt/visning';
import type { Aktoer } from '#lib/domain/adgang/aktoer';
import { AppError } from '#lib/domain/felles/app-error';

/** The most views a person can save. */
const FLEST = 20;

/**
 * Saves a view.
 * @throws AppError `ugyldig` when the person has as many as one may have
 */
export async function saveVisning(
  aktoer: Aktoer,
  visning: Omit<LagretVisning, 'id'>,
  naa: Date,
): Promise<void> {
  const lagret = await insertVisning(aktoer.personId, visning, { flest: FLEST, naa });
  if (!lagret) throw new AppError('ugyldig', { detaljer: { navn: 'for-mange-visninger' } });
}

/** Deletes a view of the person; nothing happens when there is none. */
export const removeVisning = ({ personId }: Aktoer, id: string): Promise<void> => deleteVisning(personId, id);
