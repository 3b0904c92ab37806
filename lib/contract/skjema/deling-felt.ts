/** The fields that a person fills in, in order. */
export const DELINGSFELT = ['partner', 'hva', 'fraOgMed', 'tilOgMed'] as const;
export type Delingsfelt = (typeof DELINGSFELT)[number];
