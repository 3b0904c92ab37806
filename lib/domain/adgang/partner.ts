import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/**
 * Kinds of partner. A customer of a `regnskapssystem` has a system user in Altinn; the other kinds need a
 * consent or a sharing.
 */
export const PARTNERTYPER = ['bank', 'regnskapssystem', 'annen'] as const;
export type Partnertype = (typeof PARTNERTYPER)[number];

/** The stages of a partner, from its first test call to general use. */
export const STADIER = ['test', 'pilot', 'produksjon'] as const;
export type Stadium = (typeof STADIER)[number];

/** The stages of our own portal. In `pilot` it shows only calendars of virksomheter in the pilot. */
export const PORTALSTADIER = ['pilot', 'produksjon'] as const satisfies readonly Stadium[];
export type Portalstadium = (typeof PORTALSTADIER)[number];

/**
 * A system that may read the calendars of others with a token. Stored as a row, so that adding one needs no
 * code change.
 */
export interface Partner {
  /** Lower-case letters, digits and single hyphens. */
  id: string;
  navn: string;
  organisasjonsnummer: Organisasjonsnummer;
  type: Partnertype;
  stadium: Stadium;
  aktiv: boolean;
}

/**
 * Returns another partner in the register with the same organisasjonsnummer, or null. Tokens identify a
 * partner by that number, so it must be unique.
 */
export const findMedSammeNummer = (partner: Partner, register: readonly Partner[]): Partner | null =>
  register.find(
    ({ id, organisasjonsnummer }) => id !== partner.id && organisasjonsnummer === partner.organisasjonsnummer,
  ) ?? null;

/**
 * Whether a virksomhet can share with the partner in our portal. For a `regnskapssystem`, access is given in
 * Altinn.
 */
export const canGetDeling = ({ type, aktiv }: Pick<Partner, 'type' | 'aktiv'>): boolean =>
  aktiv && type !== 'regnskapssystem';
