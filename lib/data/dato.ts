import { type Dato, parseDato } from '#lib/domain/dato';

/** A `date` column comes from Prisma as a Date at midnight UTC. Here, and only here, it becomes a Dato. */
export function fromRadDato(rad: Date): Dato {
  const dato = parseDato(rad.toISOString().slice(0, 10));
  if (!dato) throw new RangeError(`the database holds a date outside the calendar: ${rad.toISOString()}`);
  return dato;
}

export const toRadDato = (dato: Dato): Date => new Date(`${dato}T00:00:00Z`);
