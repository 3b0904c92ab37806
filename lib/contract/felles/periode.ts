import { aarAv, type Periode } from '#lib/domain/dag/dato';

/**
 * The years that can be requested: regelverket covers frister from 2019-01-01, and is a forecast for the
 * future.
 */
export const FRISTAAR = { foerste: 2019, siste: 2040 } as const;

/** The longest periode of one request, in years. */
const LENGST_AAR = 5;

/**
 * Whether a periode is longer than five years by the calendar: 1 January 2026 to 31 December 2030 is not. The
 * day five years later is compared as text, since it need not exist.
 */
export const isTooLong = ({ fraOgMed, tilOgMed }: Periode): boolean =>
  tilOgMed >= `${aarAv(fraOgMed) + LENGST_AAR}${fraOgMed.slice(4)}`;
