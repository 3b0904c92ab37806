import { type Dato, parseDato } from '#lib/domain/dag/dato';

/** Converts a `date` column, which Prisma returns as a Date at midnight UTC. The only place this is done. */
export const fromRadDato = (rad: Date): Dato => fromDatotekst(rad.toISOString().slice(0, 10));

/**
 * Parses a `date` column as PostgreSQL writes it in JSON.
 * @throws RangeError for a date outside 1900–2199
 */
export function fromDatotekst(tekst: string): Dato {
  const dato = parseDato(tekst);
  if (!dato) throw new RangeError(`the database holds a date outside the calendar: ${tekst}`);
  return dato;
}

export const toRadDato = (dato: Dato): Date => new Date(`${dato}T00:00:00Z`);
