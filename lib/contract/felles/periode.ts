import { aarAv, type Periode } from '#lib/domain/dag/dato';

/** The years one can look at: regelverket covers frister from 2019-01-01, and is a forecast ahead. */
export const FRISTAAR = { foerste: 2019, siste: 2040 } as const;

/** Longest stretch of time one may ask about at once. */
const LENGST_AAR = 5;

/**
 * Whether a periode is longer than five years, counted by the calendar: from 1 January 2026 to 31 December 2030 is not.
 * The day five years on is compared as text, since there need not be such a day.
 */
export const isTooLong = ({ fraOgMed, tilOgMed }: Periode): boolean =>
  tilOgMed >= `${aarAv(fraOgMed) + LENGST_AAR}${fraOgMed.slice(4)}`;
