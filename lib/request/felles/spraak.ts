import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';
import { UTVIKLERSIDER, UTVIKLERSPRAAK, utviklersti } from '#lib/contract/utvikler/utviklersider';
import { SPRAAK, type Spraak } from '#lib/domain/felles/spraak';
import { SPRAAKVALG } from '#lib/messages/index';
import { sikreCookies } from './sesjonscookie';

/** The cookie with the language of a browser: the one its user chose, here or on another device. */
export const SPRAAKCOOKIE = 'spraak';

const ETT_AAR = 365 * 24 * 60 * 60;

export const isSpraak = (verdi: unknown): verdi is Spraak => SPRAAK.some((kjent) => kjent === verdi);

/** The languages that are enabled. */
const PAA: readonly Spraak[] = SPRAAKVALG.map(({ spraak }) => spraak);

/** Returns the language of a tag from a browser or ID-porten; `no` means bokmål. */
const toSpraak = (merke: string): string => (/^no\b/i.test(merke) ? 'nb' : merke.slice(0, 2).toLowerCase());

/** Returns the language of a tag such as `nn-NO`; null when it is not enabled. */
export function fromSpraakmerke(merke: string | undefined, paa = PAA): Spraak | null {
  const spraak = toSpraak(merke ?? '');
  return paa.find((kjent) => kjent === spraak) ?? null;
}

/**
 * Returns the language of an answer: the cookie, else the first of `Accept-Language` that is enabled, else
 * bokmål.
 */
export function findSpraak(cookie: string | undefined, acceptLanguage: string | null, paa = PAA): Spraak {
  const oensker = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } }).languages();
  const [foerste] = [cookie, ...oensker].flatMap((merke) => fromSpraakmerke(merke, paa) ?? []);
  return foerste ?? 'nb';
}

/**
 * Returns the language of a page before it is rendered. The pages for developers have an address per
 * language.
 */
export function findSidespraak(
  adresse: string,
  { cookie = '', 'accept-language': oensket }: IncomingHttpHeaders,
): Spraak {
  const [sti = ''] = adresse.split('?');
  const fast = UTVIKLERSPRAAK.find((spraak) =>
    UTVIKLERSIDER.some((side) => utviklersti(side, spraak) === sti),
  );
  return fast ?? findSpraak(COOKIE.exec(cookie)?.[1], oensket ?? null);
}

const COOKIE = new RegExp(`(?:^|;\\s*)${SPRAAKCOOKIE}=(\\w+)`);

/**
 * Builds the `Set-Cookie` header of a language. A chosen language is kept for a year, a guess until the
 * browser is closed.
 */
export function writeSpraakcookie(spraak: Spraak, erValgt: boolean): string {
  const deler = [`${SPRAAKCOOKIE}=${spraak}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (erValgt) deler.push(`Max-Age=${ETT_AAR}`);
  if (sikreCookies()) deler.push('Secure');
  return deler.join('; ');
}
