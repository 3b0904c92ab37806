import { changePartnerregister } from '#lib/data/partner';
import { findMedSammeNummer, type Partner } from '#lib/domain/adgang/partner';

/**
 * Adds a partner to the register, or changes one. Nothing is stored when another has the same
 * organisasjonsnummer.
 * @param lag makes the partner from the present one with this id, or null when there is none; an error it
 * throws cancels the change
 * @returns the other partner with the same organisasjonsnummer; null when the change was stored
 */
export async function registerPartner(
  id: string,
  lag: (naa: Partner | null) => Partner,
): Promise<Partner | null> {
  let samme: Partner | null = null;
  await changePartnerregister((register) => {
    const partner = lag(register.find((en) => en.id === id) ?? null);
    samme = findMedSammeNummer(partner, register);
    return samme === null ? partner : null;
  });
  return samme;
}
