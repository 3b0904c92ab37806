import { findHendelser, findStart, type Listehendelse, synligForKilder } from '#lib/data/hendelsesliste';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import { type Dato, startPaaDagen } from '#lib/domain/dag/dato';
import { requireKilder } from '#lib/usecases/adgang/require-kilde';

/** The first sekvensnummer (included), and the largest number of events. */
export interface Utsnitt {
  fraSekvensnummer: number;
  antall: number;
}

/**
 * Returns the changes of the calendars that the system's kilder deliver to, from a sekvensnummer on
 * (included), in the order they became visible. Pass the last sekvensnummer + 1 to page without gaps.
 * @throws AppError `ikke-tilgang`
 */
export async function listHendelser(
  system: Systemaktoer,
  { fraSekvensnummer, antall }: Utsnitt,
): Promise<Listehendelse[]> {
  return findHendelser(await forKildene(system), fraSekvensnummer, antall);
}

/**
 * Returns the sekvensnummer to start at to get all changes from a day (in Oslo) on; null when there are none
 * yet.
 * @throws AppError `ikke-tilgang`
 */
export async function getHendelsestart(system: Systemaktoer, dato: Dato): Promise<number | null> {
  return findStart(await forKildene(system), startPaaDagen(dato));
}

const forKildene = async (system: Systemaktoer) =>
  synligForKilder((await requireKilder(system)).map(({ id }) => id));
