import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';
import { UTVIKLERSIDER, UTVIKLERSPRAAK, utviklersti } from '#lib/contract/utvikler/utviklersider';
import { SPRAAK, type Spraak } from '#lib/domain/felles/spraak';
import { SPRAAKVALG } from '#lib/messages/index';
import { sikreCookies } from './sesjonscookie';

/** The cookie that keeps the language of a browser: what its user chose, here or on another machine. */
export const SPRAAKCOOKIE = 'spraak';

const ETT_AAR = 365 * 24 * 60 * 60;

export const isSpraak = (verdi: unknown): verdi is Spraak => SPRAAK.some((kjent) => kjent === verdi);

/** Only the languages that are turned on can be had. */
const PAA: readonly Spraak[] = SPRAAKVALG.map(({ spraak }) => spraak);

/** What a language is called by browsers and ID-porten; `no` is read as bokmål. */
const toSpraak = (merke: string): string => (/^no\b/i.test(merke) ? 'nb' : merke.slice(0, 2).toLowerCase());

/** The language a tag such as `nn-NO` asks for; null for one we do not have. */
export function fromSpraakmerke(merke: string | undefined, paa = PAA): Spraak | null {
  const spraak = toSpraak(merke ?? '');
  return paa.find((kjent) => kjent === spraak) ?? null;
}

/** The language of an answer: the cookie, else the first of `Accept-Language` that we have, else bokmål. */
export function findSpraak(cookie: string | undefined, acceptLanguage: string | null, paa = PAA): Spraak {
  const oensker = new Negotiator({ headers: { 'accept-language': acceptLanguage ?? '' } }).languages();
  const [foerste] = [cookie, ...oensker].flatMap((merke) => fromSpraakmerke(merke, paa) ?? []);
  return foerste ?? 'nb';
}

/** The language of a page before it is drawn. The pages for developers have one address for each language. */
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

/** The `Set-Cookie` header that keeps a language. One that was chosen is kept for a year, a guess until the browser is closed. */
export function writeSpraakcookie(spraak: Spraak, erValgt: boolean): string {
  const deler = [`${SPRAAKCOOKIE}=${spraak}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (erValgt) deler.push(`Max-Age=${ETT_AAR}`);
  if (sikreCookies()) deler.push('Secure');
  return deler.join('; ');
}
