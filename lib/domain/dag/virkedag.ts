import {
  aarAv,
  addDager,
  type Dato,
  dagnummer,
  FOERSTE_AAR,
  fromDagnummer,
  SISTE_AAR,
  toDato,
  ukedag,
} from './dato';

/**
 * The holidays: helligdagsfredloven § 2, and 1 and 17 May by lov 26.4.1947 nr. 1 § 1. Nothing falls due on
 * them.
 */
export const HELLIGDAG_IDER = [
  'nyttaarsdag',
  'skjaertorsdag',
  'langfredag',
  'foerstePaaskedag',
  'andrePaaskedag',
  'foersteMai',
  'syttendeMai',
  'kristiHimmelfartsdag',
  'foerstePinsedag',
  'andrePinsedag',
  'foersteJuledag',
  'andreJuledag',
] as const;
export type HelligdagId = (typeof HELLIGDAG_IDER)[number];

/** Why a day is not a working day. */
export type IkkeVirkedagAarsak =
  | { type: 'loerdag' }
  | { type: 'soendag' }
  | { type: 'helligdag'; helligdag: HelligdagId };

/** Easter Sunday of a year, as a Dato. Gregorian computus (Meeus/Jones/Butcher). */
export function foerstePaaskedag(aar: number): Dato {
  const gyllentall = aar % 19;
  const hundre = Math.floor(aar / 100);
  const rest = aar % 100;
  const korreksjon = Math.floor((hundre - Math.floor((hundre + 8) / 25) + 1) / 3);
  const epakt = (19 * gyllentall + hundre - Math.floor(hundre / 4) - korreksjon + 15) % 30;
  const ukeskift = (32 + 2 * (hundre % 4) + 2 * Math.floor(rest / 4) - epakt - (rest % 4)) % 7;
  const m = Math.floor((gyllentall + 11 * epakt + 22 * ukeskift) / 451);
  const teller = epakt + ukeskift - 7 * m + 114;
  return toDato(aar, Math.floor(teller / 31), (teller % 31) + 1);
}

function makeHelligdager(aar: number): ReadonlyMap<Dato, HelligdagId> {
  const paaske = foerstePaaskedag(aar);
  // Order matters: a holiday with a fixed date (1 and 17 May) overwrites one that moves with Easter.
  return new Map<Dato, HelligdagId>([
    [toDato(aar, 1, 1), 'nyttaarsdag'],
    [addDager(paaske, -3), 'skjaertorsdag'],
    [addDager(paaske, -2), 'langfredag'],
    [paaske, 'foerstePaaskedag'],
    [addDager(paaske, 1), 'andrePaaskedag'],
    [addDager(paaske, 39), 'kristiHimmelfartsdag'],
    [addDager(paaske, 49), 'foerstePinsedag'],
    [addDager(paaske, 50), 'andrePinsedag'],
    [toDato(aar, 5, 1), 'foersteMai'],
    [toDato(aar, 5, 17), 'syttendeMai'],
    [toDato(aar, 12, 25), 'foersteJuledag'],
    [toDato(aar, 12, 26), 'andreJuledag'],
  ]);
}

const husket = new Map<number, ReadonlyMap<Dato, HelligdagId>>();

/**
 * Returns the holidays of a year, by day. Throws RangeError outside 1900–2199. Today's law is used for every
 * year, also before 1947, when 1 and 17 May became holidays: no frist here is that old. Where two holidays
 * fall on the same day (17 May 2027 is also 2. pinsedag), the one with a fixed date names it. 24 and 31
 * December, paaskeaften and pinseaften are not holidays by law and are not included.
 */
export function helligdager(aar: number): ReadonlyMap<Dato, HelligdagId> {
  const kjent = husket.get(aar);
  if (kjent) return kjent;
  if (!Number.isInteger(aar) || aar < FOERSTE_AAR || aar > SISTE_AAR)
    throw new RangeError(`no holidays for ${aar}`);
  const nye = makeHelligdager(aar);
  husket.set(aar, nye);
  return nye;
}

/** Returns the holiday on a day, or null. */
export function helligdag(dato: Dato): HelligdagId | null {
  return helligdager(aarAv(dato)).get(dato) ?? null;
}

/**
 * Returns why a day is not a working day, or null when it is one. A holiday on a weekend is reported as the
 * holiday.
 */
export function ikkeVirkedagAarsak(dato: Dato): IkkeVirkedagAarsak | null {
  const id = helligdag(dato);
  if (id) return { type: 'helligdag', helligdag: id };
  const dag = ukedag(dato);
  if (dag === 6) return { type: 'loerdag' };
  return dag === 7 ? { type: 'soendag' } : null;
}

/**
 * Whether a day is neither Saturday, Sunday nor holiday. 24 and 31 December are working days unless they fall
 * on a weekend.
 */
export function isVirkedag(dato: Dato): boolean {
  return ukedag(dato) <= 5 && helligdag(dato) === null;
}

/**
 * Returns the day itself when it is a working day, else the first working day after it (domstolloven § 149,
 * skattebetalingsloven § 10-2). Throws RangeError past 2199.
 */
export function nesteVirkedag(dato: Dato): Dato {
  let d = dato;
  while (!isVirkedag(d)) d = fromDagnummer(dagnummer(d) + 1);
  return d;
}

/**
 * Returns the first working day strictly after a day (skattebetalingsloven § 10-10). Throws RangeError past
 * 2199.
 */
export function foersteVirkedagEtter(dato: Dato): Dato {
  return nesteVirkedag(addDager(dato, 1));
}

/** Returns the day itself when it is a working day, else the last working day before it. Throws RangeError before 1900. */
export function forrigeVirkedag(dato: Dato): Dato {
  let d = dato;
  while (!isVirkedag(d)) d = fromDagnummer(dagnummer(d) - 1);
  return d;
}
