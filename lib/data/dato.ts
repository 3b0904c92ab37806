import { type Dato, parseDato } from '#lib/domain/dag/dato';

/** A `date` column comes from Prisma as a Date at midnight UTC. Here, and only here, it becomes a Dato. */
export const fromRadDato = (rad: Date): Dato => fromDatotekst(rad.toISOString().slice(0, 10));

/** A `date` column as PostgreSQL writes it in JSON. */
export function fromDatotekst(tekst: string): Dato {
  const dato = parseDato(tekst);
  if (!dato) throw new RangeError(`the database holds a date outside the calendar: ${tekst}`);
  return dato;
}

export const toRadDato = (dato: Dato): Date => new Date(`${dato}T00:00:00Z`);
