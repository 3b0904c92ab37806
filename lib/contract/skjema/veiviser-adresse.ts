/** The address of the wizard. */
export const HVILKE_FRISTER = '/hvilke-frister';
