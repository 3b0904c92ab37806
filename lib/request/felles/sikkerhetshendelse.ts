import { minutesToMilliseconds } from 'date-fns';
import { count } from '#lib/maaling/maaler';
import { logg } from '#lib/oppsett/logg';

/** How many events of a code are logged per minute; the rest are counted. */
const FLESTE = 20;
const MINUTT = minutesToMilliseconds(1);

interface Vindu {
  begynte: number;
  skrevet: number;
  utelatt: number;
}

/** The codes of security events. Few, so that little is kept in memory. */
export type Sikkerhetskode =
  | 'innlogget'
  | 'innlogging-avvist'
  | 'utlogget'
  | 'utlogget-fra-idporten'
  | 'ikke-innlogget'
  | 'ikke-tilgang'
  | 'for-mange-kall'
  | 'skjema-avvist';

const globalt = globalThis as typeof globalThis & { kalenderSikkerhet?: Map<Sikkerhetskode, Vindu> };
globalt.kalenderSikkerhet ??= new Map();
const vinduer = globalt.kalenderSikkerhet;

/**
 * Logs a security event: a code, and fields without personal data. A flood is sampled: the first of each
 * minute are logged, and the number left out is logged when the minute is over.
 */
export function sikkerhet(
  kode: Sikkerhetskode,
  felter: Readonly<Record<string, string | number>> = {},
): void {
  count('sikkerhet', { kode });
  const naa = performance.now();
  let vindu = vinduer.get(kode);
  if (!vindu || naa - vindu.begynte >= MINUTT) {
    vindu = { begynte: naa, skrevet: 0, utelatt: 0 };
    vinduer.set(kode, vindu);
  }
  if (vindu.skrevet < FLESTE) {
    vindu.skrevet++;
    logg[kode.startsWith('innlogget') || kode.startsWith('utlogget') ? 'info' : 'warn'](
      { hendelse: 'sikkerhet', kode, ...felter },
      'security event',
    );
    return;
  }
  const dette = vindu;
  if (dette.utelatt++ > 0) return;
  const fortell = () =>
    logg.warn({ hendelse: 'sikkerhet', kode, utelatt: dette.utelatt }, 'security events left out');
  setTimeout(fortell, MINUTT - (naa - dette.begynte)).unref();
}
