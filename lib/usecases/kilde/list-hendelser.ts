import { findHendelser, findStart, type Listehendelse, synligForKilder } from '#lib/data/hendelsesliste';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import { type Dato, startPaaDagen } from '#lib/domain/dag/dato';
import { requireKilder } from '#lib/usecases/adgang/require-kilde';

/** Where in the list to begin, and how much of it to give. */
export interface Utsnitt {
  fraSekvensnummer: number;
  antall: number;
}

/**
 * The changes of the calendars that a system's kilder have to do with, from a number on (included), in the order they became
 * visible. Whoever asks from one more than the last it got, misses none.
 * @throws AppError `ikke-tilgang`
 */
export async function listHendelser(
  system: Systemaktoer,
  { fraSekvensnummer, antall }: Utsnitt,
): Promise<Listehendelse[]> {
  return findHendelser(await forKildene(system), fraSekvensnummer, antall);
}

/**
 * The number to begin at to get all changes from a day (in Oslo) on; null when there are none yet.
 * @throws AppError `ikke-tilgang`
 */
export async function getHendelsestart(system: Systemaktoer, dato: Dato): Promise<number | null> {
  return findStart(await forKildene(system), startPaaDagen(dato));
}

const forKildene = async (system: Systemaktoer) =>
  synligForKilder((await requireKilder(system)).map(({ id }) => id));
