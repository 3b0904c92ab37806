import type { Organisasjonsnummer } from '#lib/domain/virksomhet/organisasjonsnummer';

/** What a partner is: with a `regnskapssystem` a customer has a system user; the others need a consent or a sharing. */
export const PARTNERTYPER = ['bank', 'regnskapssystem', 'annen'] as const;
export type Partnertype = (typeof PARTNERTYPER)[number];

/** How far a partner has come, from its first call to everyone's use. */
export const STADIER = ['test', 'pilot', 'produksjon'] as const;
export type Stadium = (typeof STADIER)[number];

/** How far our own portal has come: in the pilot it shows calendars only of those that take part. */
export const PORTALSTADIER = ['pilot', 'produksjon'] as const satisfies readonly Stadium[];
export type Portalstadium = (typeof PORTALSTADIER)[number];

/** Who may come with a token to read the calendars of others. A row, so that a new one comes without a change of code. */
export interface Partner {
  /** Lower-case letters, digits and single hyphens. */
  id: string;
  navn: string;
  organisasjonsnummer: Organisasjonsnummer;
  type: Partnertype;
  stadium: Stadium;
  aktiv: boolean;
}

/** The other partner in the register with the same organisasjonsnummer, which is who a token says it is; null for none. */
export const findMedSammeNummer = (partner: Partner, register: readonly Partner[]): Partner | null =>
  register.find(
    ({ id, organisasjonsnummer }) => id !== partner.id && organisasjonsnummer === partner.organisasjonsnummer,
  ) ?? null;

/** Whether a virksomhet gives such a partner access in our portal. A system user is given in Altinn. */
export const canGetDeling = ({ type, aktiv }: Pick<Partner, 'type' | 'aktiv'>): boolean =>
  aktiv && type !== 'regnskapssystem';
