/**
 * A calendar day. Days are counted as whole numbers from 1970-01-01 (civil calendar arithmetic), so nothing
 * here touches a clock, a time zone or a JS `Date` except `idagIOslo`, which is given the instant.
 */

/** A day as `YYYY-MM-DD`, 1900-01-01 to 2199-12-31. Strings compare (`<`, `===`) in calendar order. */
export type Dato = string & { readonly __dato: true };

/** A stretch of days, both ends included. */
export interface Periode {
  readonly fraOgMed: Dato;
  readonly tilOgMed: Dato;
}

/** The first year of a `Dato`. */
export const FOERSTE_AAR = 1900;
/** The last year of a `Dato`. */
export const SISTE_AAR = 2199;

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar; a month outside 1..12 is not allowed. */
function fromSivil(aar: number, maaned: number, dag: number): number {
  const a = maaned <= 2 ? aar - 1 : aar;
  const maanedFraMars = (maaned + 9) % 12;
  const dagIAar = Math.floor((153 * maanedFraMars + 2) / 5) + dag - 1;
  return a * 365 + Math.floor(a / 4) - Math.floor(a / 100) + Math.floor(a / 400) + dagIAar - 719468;
}

const FOERSTE_NUMMER = fromSivil(FOERSTE_AAR, 1, 1);
const SISTE_NUMMER = fromSivil(SISTE_AAR, 12, 31);

const to = (n: number): string => (n < 10 ? `0${n}` : `${n}`);

/** All 109 573 days, built on first use. A conversion is then a look-up that makes no new string. */
let alleDager: readonly Dato[] | undefined;

function dager(): readonly Dato[] {
  if (alleDager) return alleDager;
  const ut: Dato[] = [];
  for (let aar = FOERSTE_AAR; aar <= SISTE_AAR; aar++) {
    for (let maaned = 1; maaned <= 12; maaned++) {
      const sisteDag = dagerIMaaneden(aar, maaned);
      for (let dag = 1; dag <= sisteDag; dag++) ut.push(`${aar}-${to(maaned)}-${to(dag)}` as Dato);
    }
  }
  alleDager = ut;
  return ut;
}

/** Number of days in a month (28–31), leap years included. `maaned` is 1..12. */
export function dagerIMaaneden(aar: number, maaned: number): number {
  if (maaned === 2) return aar % 4 === 0 && (aar % 100 !== 0 || aar % 400 === 0) ? 29 : 28;
  return maaned === 4 || maaned === 6 || maaned === 9 || maaned === 11 ? 30 : 31;
}

/** Days since 1970-01-01, negative before it. The inverse of `fromDagnummer`. */
export function dagnummer(dato: Dato): number {
  return fromSivil(aarAv(dato), maanedAv(dato), dagAv(dato));
}

/** The day that many days after 1970-01-01. Throws RangeError outside 1900–2199 and for a fraction. */
export function fromDagnummer(nummer: number): Dato {
  const dato = dager()[nummer - FOERSTE_NUMMER];
  if (dato === undefined) throw new RangeError(`day number ${nummer} is outside ${FOERSTE_AAR}-${SISTE_AAR}`);
  return dato;
}

/** True when the day number has a `Dato`. */
export function hasDato(nummer: number): boolean {
  return Number.isInteger(nummer) && nummer >= FOERSTE_NUMMER && nummer <= SISTE_NUMMER;
}

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Returns the string as a Dato, or null: wrong shape (`2026-2-1`), a day that does not exist (`2026-02-31`),
 * or a year outside 1900–2199.
 */
export function parseDato(tekst: string): Dato | null {
  const treff = FORM.exec(tekst);
  if (!treff) return null;
  return finnesDag(Number(treff[1]), Number(treff[2]), Number(treff[3])) ? (tekst as Dato) : null;
}

/** Whether an unknown value is a Dato. */
export function isDato(verdi: unknown): verdi is Dato {
  return typeof verdi === 'string' && parseDato(verdi) !== null;
}

function finnesDag(aar: number, maaned: number, dag: number): boolean {
  if (!Number.isInteger(aar) || !Number.isInteger(maaned) || !Number.isInteger(dag)) return false;
  if (aar < FOERSTE_AAR || aar > SISTE_AAR || maaned < 1 || maaned > 12) return false;
  return dag >= 1 && dag <= dagerIMaaneden(aar, maaned);
}

/**
 * Returns the day; `maaned` is 1..12. Never clamps: throws RangeError for a day that does not exist or a year
 * outside 1900–2199.
 */
export function toDato(aar: number, maaned: number, dag: number): Dato {
  if (!finnesDag(aar, maaned, dag)) throw new RangeError(`no such day: ${aar}-${maaned}-${dag}`);
  return fromDagnummer(fromSivil(aar, maaned, dag));
}

const siffer = (dato: Dato, plass: number): number => dato.charCodeAt(plass) - 48;

/** The year, 1900..2199. */
export function aarAv(dato: Dato): number {
  return siffer(dato, 0) * 1000 + siffer(dato, 1) * 100 + siffer(dato, 2) * 10 + siffer(dato, 3);
}

/** The month, 1..12. */
export function maanedAv(dato: Dato): number {
  return siffer(dato, 5) * 10 + siffer(dato, 6);
}

/** The day of the month, 1..31. */
export function dagAv(dato: Dato): number {
  return siffer(dato, 8) * 10 + siffer(dato, 9);
}

/** The day `antall` days later (earlier when negative). Throws RangeError when that leaves 1900–2199. */
export function addDager(dato: Dato, antall: number): Dato {
  return fromDagnummer(dagnummer(dato) + antall);
}

/**
 * Returns the same day of the month `antall` months later. A day past the end of that month becomes its last
 * day (31.01 + 1 month = 28.02 or 29.02). Throws RangeError outside 1900–2199.
 */
export function addMaaneder(dato: Dato, antall: number): Dato {
  const teller = aarAv(dato) * 12 + maanedAv(dato) - 1 + antall;
  const aar = Math.floor(teller / 12);
  const maaned = teller - aar * 12 + 1;
  return toDato(aar, maaned, Math.min(dagAv(dato), dagerIMaaneden(aar, maaned)));
}

/** Days from one day to another: 0 for the same day, negative when `til` is the earlier. */
export function dagerMellom(fra: Dato, til: Dato): number {
  return dagnummer(til) - dagnummer(fra);
}

/** Weekday of a day number, Monday 1 to Sunday 7. */
export function ukedagAvNummer(nummer: number): number {
  return ((((nummer + 3) % 7) + 7) % 7) + 1;
}

/** Weekday, Monday 1 to Sunday 7 (ISO 8601). */
export function ukedag(dato: Dato): number {
  return ukedagAvNummer(dagnummer(dato));
}

/** ISO 8601 week number, 1..53. The week belongs to the year of its Thursday. */
export function ukenummer(dato: Dato): number {
  return ukenummerAvNummer(dagnummer(dato));
}

/** As `ukenummer`, of a day number. Also right for the days just outside 1900–2199, which a month grid may touch. */
export function ukenummerAvNummer(nummer: number): number {
  const torsdag = nummer - ukedagAvNummer(nummer) + 4;
  let aar = 1970 + Math.floor(torsdag / 365.2425);
  if (fromSivil(aar, 1, 1) > torsdag) aar--;
  else if (fromSivil(aar + 1, 1, 1) <= torsdag) aar++;
  return Math.floor((torsdag - fromSivil(aar, 1, 1)) / 7) + 1;
}

/** The last day of the month of `dato`. */
export function sisteDagIMaaneden(dato: Dato): Dato {
  const aar = aarAv(dato);
  const maaned = maanedAv(dato);
  return toDato(aar, maaned, dagerIMaaneden(aar, maaned));
}

/** Whether the day is in the periode, both ends included. */
export function isIn(periode: Periode, dato: Dato): boolean {
  return periode.fraOgMed <= dato && dato <= periode.tilOgMed;
}

/** Whether two perioder have at least one day in common. */
export function overlapper(a: Periode, b: Periode): boolean {
  return a.fraOgMed <= b.tilOgMed && b.fraOgMed <= a.tilOgMed;
}

/** The earlier of two days. */
export function tidligste(a: Dato, b: Dato): Dato {
  return b < a ? b : a;
}

/** The later of two days. */
export function seneste(a: Dato, b: Dato): Dato {
  return b > a ? b : a;
}

const OSLO = 'Europe/Oslo';
const osloFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: OSLO,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

const TIME_MS = 3_600_000;
/** The day in Oslo of each hour since 1970. A calendar asks about every oppgave of a kilde, and formatting takes long. */
const dagAvTimen = new Map<number, Dato>();
const MAKS_TIMER = 20_000;

/**
 * Returns the day in Oslo at an instant, summer time included. Throws RangeError for an invalid instant or
 * one outside 1900–2199.
 */
export function idagIOslo(instant: Date): Dato {
  // In these years the difference from UTC is whole hours, so all of an hour is the same day.
  const time = Math.floor(instant.getTime() / TIME_MS);
  const kjent = dagAvTimen.get(time);
  if (kjent) return kjent;
  // Day, month, year. `formatToParts` takes three times as long.
  const [dag, maaned, aar] = osloFormat.format(instant).split('/').map(Number);
  const dato = toDato(aar ?? Number.NaN, maaned ?? Number.NaN, dag ?? Number.NaN);
  if (dagAvTimen.size >= MAKS_TIMER) dagAvTimen.clear();
  dagAvTimen.set(time, dato);
  return dato;
}

/**
 * Returns the instant a day begins in Oslo: one or two hours before the day begins in UTC, since the clocks
 * never change at midnight.
 */
export function startPaaDagen(dato: Dato): Date {
  const midnatt = Date.parse(`${dato}T00:00:00Z`);
  // Oslo had no summer time then, and the day before is outside the range of Dato.
  if (dato === `${FOERSTE_AAR}-01-01`) return new Date(midnatt - 3_600_000);
  const sommer = new Date(midnatt - 2 * 3_600_000);
  return idagIOslo(sommer) === dato ? sommer : new Date(midnatt - 3_600_000);
}

const osloTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: OSLO,
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Returns the hour in Oslo (0–23) at an instant, summer time included. */
export const timenIOslo = (instant: Date): number => Number(osloTime.format(instant));
