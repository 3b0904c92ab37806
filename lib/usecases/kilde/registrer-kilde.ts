import { changeKilderegister } from '#lib/data/kilde';
import type { Kilde, Kilderad } from '#lib/domain/kilde/kilde';
import { findKildekollisjoner, type Kildekollisjon } from '#lib/domain/kilde/kilderegister';
import { REGEL_IDER } from '#lib/regelverk/regler/regel-ider';

/**
 * Adds a kilde to the register, or changes one. Nothing is stored when it conflicts with others.
 * @param lag makes the kilde from the present one with this id, or null when there is none; an error it
 * throws cancels the change
 * @returns why nothing was stored; empty when the change was stored
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
