/** The fields of the form for a calendar. A virksomhet that is ticked is a field of its own. */
export const ABONNEMENTSFELT = ['navn', 'hvem', 'omfang', 'internt', 'spraak', 'varsel', 'medNavn'] as const;
export type Abonnementsfelt = (typeof ABONNEMENTSFELT)[number];

/** Whether all virksomheter are in the calendar, or those that are ticked. */
export const HVEM = ['alle', 'valgte'] as const;

const FORAN = 'virksomhet-';

/** The name of the box of one virksomhet. */
export const virksomhetsfelt = (organisasjonsnummer: string): string => `${FORAN}${organisasjonsnummer}`;

/** Returns the virksomhet whose box has this name; null for another field. */
export const parseVirksomhetsfelt = (felt: string): string | null =>
  felt.startsWith(FORAN) ? felt.slice(FORAN.length) : null;
