import { type Dato, isDato, startPaaDagen } from '#lib/domain/dag/dato';
import { env } from '#lib/oppsett/env';
import { Kallfeil } from './kallfeil';

/** The first day a version is deprecated and the day it ends; null while not decided. */
export interface Utfasing {
  fraraades: string | null;
  avvikles: string | null;
  /** The page that says what to use instead. */
  lenke: string;
}

/** Reads the settings of the deprecation of version 1 of the calendar. */
export function readUtfasing(): Utfasing {
  const { V1_FRARAADES = null, V1_AVVIKLES = null, APP_URL } = env();
  return { fraraades: V1_FRARAADES, avvikles: V1_AVVIKLES, lenke: `${APP_URL}/utvikler/endringer` };
}

const tid = (dag: string | null): Date | null => (isDato(dag) ? startPaaDagen(dag) : null);

/**
 * Returns the headers about deprecation, also before the day (RFC 9745 and RFC 8594); none while nothing is
 * decided.
 */
export function toUtfasingshoder({ fraraades, avvikles, lenke }: Utfasing): Record<string, string> {
  const [fra, til] = [tid(fraraades), tid(avvikles)];
  return {
    ...(fra && { Deprecation: `@${fra.getTime() / 1000}` }),
    ...(til && { Sunset: til.toUTCString() }),
    ...((fra || til) && { Link: `<${lenke}>; rel="deprecation"; type="text/html"` }),
  };
}

/**
 * Checks that the version has not ended.
 * @throws Kallfeil `avviklet` from the day it ends
 */
export function requireIBruk({ avvikles }: Utfasing, idag: Dato): void {
  if (avvikles !== null && idag >= avvikles) throw new Kallfeil('avviklet');
}
