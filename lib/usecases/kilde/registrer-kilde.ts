import { changeKilderegister } from '#lib/data/kilde';
import type { Kilde, Kilderad } from '#lib/domain/kilde/kilde';
import { findKildekollisjoner, type Kildekollisjon } from '#lib/domain/kilde/kilderegister';
import { REGEL_IDER } from '#lib/regelverk/regler/regel-ider';

/**
 * Adds a kilde to the register, or changes one. Nothing is stored when it collides with others.
 * @param lag makes the kilde from what stands under its id now; null when nothing does. What it throws, stops the change.
 * @returns why nothing was stored; an empty list when it was
 */
export async function registerKilde(
  id: string,
  lag: (naa: Kilde | null) => Kilderad,
): Promise<readonly Kildekollisjon[]> {
  let kollisjoner: readonly Kildekollisjon[] = [];
  await changeKilderegister((register) => {
    const kilde = lag(register.find((en) => en.id === id) ?? null);
    kollisjoner = findKildekollisjoner(kilde, register, REGEL_IDER);
    return kollisjoner.length === 0 ? kilde : null;
  });
  return kollisjoner;
}
