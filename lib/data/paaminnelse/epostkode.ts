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

/** Finds the code that waits. None when it has been used or dropped. */
export const findEpostkode = (personId: string): Promise<Epostkode | null> =>
  prisma().epostkode.findUnique({ where: { personId, epost: { not: '' } }, omit: { personId: true } });

/**
 * Stores a new code instead of the old one, and counts it. In one statement, so that many at once are counted too.
 * @param siden codes sent before then no longer count
 * @returns false when the person has been sent as many as is allowed: the old code is then kept
 */
export async function takeEpostkode(
  personId: string,
  { epost, kodeHash, sendt }: Pick<Epostkode, 'epost' | 'kodeHash' | 'sendt'>,
  siden: Date,
  flest: number,
): Promise<boolean> {
  const antall = await prisma().$executeRaw`
    INSERT INTO epostkode AS k (person_id, epost, kode_hash, sendt, feil, antall, fra)
    VALUES (${personId}, ${epost}, ${kodeHash}, ${sendt}, 0, 1, ${sendt})
    ON CONFLICT (person_id) DO UPDATE SET epost = excluded.epost, kode_hash = excluded.kode_hash, sendt = excluded.sendt,
      feil = 0, antall = CASE WHEN k.fra > ${siden} THEN k.antall + 1 ELSE 1 END,
      fra = CASE WHEN k.fra > ${siden} THEN k.fra ELSE excluded.fra END
    WHERE k.fra <= ${siden} OR k.antall < ${flest}`;
  return antall > 0;
}

/** Drops the code that waits and its address. How many have been sent is kept, or it would be no limit. */
export const dropEpostkode = (personId: string) =>
  prisma().epostkode.updateMany({ where: { personId }, data: { epost: '', kodeHash: '' } });

/**
 * Counts a guess before it is compared, so that guesses at once are counted too.
 * @returns the code, with the guesses before this one; null when there are no guesses left
 */
export async function countGjetning(personId: string, flest: number): Promise<Epostkode | null> {
  const [rad] = await prisma().epostkode.updateManyAndReturn({
    where: { personId, feil: { lt: flest }, epost: { not: '' } },
    data: { feil: { increment: 1 } },
    omit: { personId: true },
  });
  return rad ? { ...rad, feil: rad.feil - 1 } : null;
}

/** How many codes have been sent to an address lately, by anyone. */
export const countKoder = (epost: string, siden: Date): Promise<number> =>
  prisma().epostkode.count({
    // Most servers take a name in capitals for the same mailbox.
    where: { epost: { equals: epost, mode: 'insensitive' }, sendt: { gte: siden } },
  });
