import { prisma } from '#lib/data/klient';

/** A code that has been sent to an address. */
export interface Epostkode {
  epost: string;
  kodeHash: string;
  sendt: Date;
  /** Wrong guesses. */
  feil: number;
  /** Codes sent since `fra`. */
  antall: number;
  fra: Date;
}

export const findEpostkode = (personId: string): Promise<Epostkode | null> =>
  prisma().epostkode.findUnique({ where: { personId }, omit: { personId: true } });

export async function saveEpostkode(personId: string, kode: Epostkode): Promise<void> {
  await prisma().epostkode.upsert({ where: { personId }, create: { personId, ...kode }, update: kode });
}

/**
 * Counts a guess before it is compared, so that guesses at once are counted too.
 * @returns the code, with the guesses before this one; null when there are no guesses left
 */
export async function countGjetning(personId: string, flest: number): Promise<Epostkode | null> {
  const [rad] = await prisma().epostkode.updateManyAndReturn({
    where: { personId, feil: { lt: flest } },
    data: { feil: { increment: 1 } },
    omit: { personId: true },
  });
  return rad ? { ...rad, feil: rad.feil - 1 } : null;
}

/** How many codes have been sent to an address lately, by anyone. */
export const countKoder = (epost: string, siden: Date): Promise<number> =>
  prisma().epostkode.count({ where: { epost, sendt: { gte: siden } } });
