import { DatabaseError } from 'pg';
import { Prisma } from './prisma/client';

/** A conflict with another transaction; running all of it again solves it. */
export class Samtidig extends Error {
  override readonly name = 'Samtidig';
}

const MAKS_FORSOEK = 20;
/** PostgreSQL: serialization failure and deadlock. */
const I_VEIEN = ['40001', '40P01'];

function isInTheWay(feil: unknown): boolean {
  if (feil instanceof Samtidig) return true;
  if (feil instanceof DatabaseError) return I_VEIEN.includes(feil.code ?? '');
  if (!(feil instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return feil.code === 'P2034' || I_VEIEN.some((kode) => feil.message.includes(kode));
}

/** Runs a transaction, and runs it again when it conflicts with another. */
export async function withRetry<T>(transaksjon: () => Promise<T>): Promise<T> {
  for (let forsoek = 1; ; forsoek++) {
    try {
      return await transaksjon();
    } catch (feil) {
      if (forsoek >= MAKS_FORSOEK || !isInTheWay(feil)) throw feil;
      // A random delay lets one of them through.
      await new Promise((ferdig) => setTimeout(ferdig, Math.random() * 20 * forsoek));
    }
  }
}
