import { findAbonnementer, type LagretAbonnement } from '#lib/data/abonnement';
import type { Aktoer } from '#lib/domain/adgang/aktoer';

/** Returns the subscriptions of a person, oldest first. Their addresses are not stored, and cannot be shown again. */
export const listAbonnementer = ({ personId }: Aktoer): Promise<LagretAbonnement[]> =>
  findAbonnementer(personId);
