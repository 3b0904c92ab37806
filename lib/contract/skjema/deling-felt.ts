/** The fields a person fills in, in their order. */
export const DELINGSFELT = ['partner', 'hva', 'fraOgMed', 'tilOgMed'] as const;
export type Delingsfelt = (typeof DELINGSFELT)[number];
