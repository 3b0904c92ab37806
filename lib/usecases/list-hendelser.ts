import { findHendelser, findStart, type Listehendelse } from '#lib/data/hendelse';
import { type Dato, startPaaDagen } from '#lib/domain/dato';
import type { Systemaktoer } from '#lib/domain/systemaktoer';
import { requireKilder } from './require-kilde';

/**
 * The changes of the calendars that a system's kilder have to do with, from a number on (included), in the order they became
 * visible. Whoever asks from one more than the last it got, misses none.
 * @throws AppError `ikke-tilgang`
 */
export async function listHendelser(
  system: Systemaktoer,
  { fraSekvensnummer, antall }: { fraSekvensnummer: number; antall: number },
): Promise<Listehendelse[]> {
  const kilder = await requireKilder(system);
  return findHendelser(
    kilder.map(({ id }) => id),
    fraSekvensnummer,
    antall,
  );
}

/**
 * The number to begin at to get all changes from a day (in Oslo) on; null when there are none yet.
 * @throws AppError `ikke-tilgang`
 */
export async function getHendelsestart(system: Systemaktoer, dato: Dato): Promise<number | null> {
  const kilder = await requireKilder(system);
  return findStart(
    kilder.map(({ id }) => id),
    startPaaDagen(dato),
  );
}
