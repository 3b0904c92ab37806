import { FRISTAAR } from '#lib/contract/felles/periode';
import { findRegelverksdel } from '#lib/contract/utvikler/utviklersider';
import { type Periode, toDato } from '#lib/domain/dag/dato';
import type { Maaned } from '#lib/domain/dag/maaned';
import { AppError } from '#lib/domain/felles/app-error';
import { readNoekkel } from '#lib/domain/oppgave/noekkel';

/**
 * Parses a year in an address.
 * @throws AppError `ikke-funnet`
 */
export function parseAar(tekst: string): number {
  const aar = /^\d{4}$/.test(tekst) ? Number(tekst) : 0;
  if (aar < FRISTAAR.foerste || aar > FRISTAAR.siste) throw new AppError('ikke-funnet');
  return aar;
}

/**
 * Parses a month in an address, `01`–`12`.
 * @throws AppError `ikke-funnet`
 */
export function parseMaaned(tekst: string): number {
  if (!/^(0[1-9]|1[0-2])$/.test(tekst)) throw new AppError('ikke-funnet');
  return Number(tekst);
}

/**
 * Parses the year and month of an address.
 * @throws AppError `ikke-funnet`
 */
export const parseMaanedSti = (deler: { aar: string; maaned: string }): Maaned => ({
  aar: parseAar(deler.aar),
  maaned: parseMaaned(deler.maaned),
});

/**
 * Parses a noekkel in an address, where Next leaves the colon encoded.
 * @throws AppError `ikke-funnet`
 */
export function parseNoekkelSti(tekst: string): string {
  const noekkel = readNoekkel(tekst.replaceAll('%3A', ':').replaceAll('%3a', ':'));
  if (!noekkel) throw new AppError('ikke-funnet');
  return noekkel;
}

/** Returns the whole period that can be shown. */
export const fristperiode = (): Periode => ({
  fraOgMed: toDato(FRISTAAR.foerste, 1, 1),
  tilOgMed: toDato(FRISTAAR.siste, 12, 31),
});

export const aarsperiode = (aar: number): Periode => ({
  fraOgMed: toDato(aar, 1, 1),
  tilOgMed: toDato(aar, 12, 31),
});

/** Addresses under /frister that are not a year. */
const FASTE_FRISTSIDER: readonly string[] = ['velg'];
/** Addresses under a year that are not a month. */
const FASTE_AARSSIDER: readonly string[] = ['veggark', 'frister.ics'];

/** The id of a frist in a calendar: a UUID of version 5. */
const INNSLAGSID = /^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** The rules of one produktområde, in any language. */
const REGELVERKSDEL = /^\/utvikler(?:\/nn|\/en)?\/regelverk\/([^/]+)/;

/**
 * Whether an address has a form the portal can have. The proxy checks this before any page runs, so that an
 * impossible date gets 404 under its own address.
 */
export function hasValidForm(pathname: string): boolean {
  const [, side, ...deler] = pathname.split('/');
  try {
    if (side === 'frister' && deler[0] !== undefined && !FASTE_FRISTSIDER.includes(deler.join('/'))) {
      parseAar(deler[0]);
      if (deler[1] !== undefined && !FASTE_AARSSIDER.includes(deler[1])) parseMaaned(deler[1]);
    }
    if (side === 'oppgave' && deler[0] !== undefined) parseNoekkelSti(deler[0]);
    if (side === 'kalender' && deler[0] === 'frist') {
      if (!INNSLAGSID.test(deler[1] ?? '')) return false;
      parseNoekkelSti(deler[2] ?? '');
    }
    if (side === 'oversikt' && deler[1] !== undefined) parseNoekkelSti(deler[1]);
    const [, del] = REGELVERKSDEL.exec(pathname) ?? [];
    return del === undefined || findRegelverksdel(del) !== undefined;
  } catch {
    return false;
  }
}

/** Returns the one address of a month that is written without its zero, as people do; null for other addresses. */
export function toKanonisk(pathname: string): string | null {
  const [, aar, maaned] = /^\/frister\/(\d{4})\/([1-9])$/.exec(pathname) ?? [];
  return aar && maaned ? `/frister/${aar}/0${maaned}` : null;
}

/** Returns a local address to continue to after login; the front page of the portal for anything else. */
export function tryggSti(sti: string | null | undefined): string {
  const inngang = '/frister';
  if (!sti || !/^\/[\w\-./:?=&%,+*]*(#[\w\-.:]*)?$/.test(sti)) return inngang;
  // The address as a browser will resolve it, without dot segments.
  const { origin, pathname } = new URL(sti, 'http://portal');
  return origin === 'http://portal' && !/^\/(\/|api\/)/.test(pathname) ? sti : inngang;
}

/** Whether a POST to an address is one that ends reminders, and the route that does it. */
export const toAvmeldsti = (method: string, pathname: string): string | null =>
  method === 'POST' && /^\/avmeld\/[^/]+$/.test(pathname) ? `${pathname}/slutt` : null;
