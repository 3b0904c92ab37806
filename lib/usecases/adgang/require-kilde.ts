import { findKilde, findKilder } from '#lib/data/kilde';
import type { Systemaktoer } from '#lib/domain/adgang/systemaktoer';
import { AppError } from '#lib/domain/felles/app-error';
import type { Kilde } from '#lib/domain/kilde/kilde';

const maaLevere = ({ consumer, scopes }: Systemaktoer, kilde: Kilde): boolean =>
  kilde.aktiv && kilde.leverandoerer.includes(consumer) && scopes.includes(kilde.scope);

/**
 * The gate for what a kilde may do.
 * @throws AppError `ukjent-kilde`; `ikke-tilgang` when the system may not deliver for it, or it has been
 * stopped
 */
export async function requireKilde(system: Systemaktoer, id: string): Promise<Kilde> {
  const kilde = await findKilde(id);
  if (!kilde) throw new AppError('ukjent-kilde');
  if (!maaLevere(system, kilde)) throw new AppError('ikke-tilgang');
  return kilde;
}

/**
 * Returns the kilder a system delivers for.
 * @throws AppError `ikke-tilgang` when there are none
 */
export async function requireKilder(system: Systemaktoer): Promise<Kilde[]> {
  const mine = (await findKilder()).filter((kilde) => maaLevere(system, kilde));
  if (mine.length === 0) throw new AppError('ikke-tilgang');
  return mine;
}
