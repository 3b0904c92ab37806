import type { IncomingHttpHeaders } from 'node:http';
import Negotiator from 'negotiator';
import { regelverksti, UTVIKLERSIDER, utviklersti } from '#lib/contract/utvikler/utviklersider';
import { SPRAAK, type Spraak } from '#lib/domain/felles/spraak';
import { PRODUKTOMRAADER } from '#lib/domain/virksomhet/kodelister';
import { SPRAAKVALG } from '#lib/messages/index';
import { writeCookie } from './sesjonscookie';

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

/** Returns the language of a page before it is rendered. Some pages have an address per language. */
export function findSidespraak(
  adresse: string,
  { cookie = '', 'accept-language': oensket }: IncomingHttpHeaders,
): Spraak {
  const [sti = ''] = adresse.split('?');
  return findFastSpraak(sti) ?? findSpraak(COOKIE.exec(cookie)?.[1], oensket ?? null);
}

/** The addresses of one page, by language. */
type Stier = Readonly<Record<Spraak, string>>;

/** The pages with an address per language. */
export const SIDER_PER_SPRAAK: readonly Stier[] = [
  ...UTVIKLERSIDER.map((side) => (spraak: Spraak) => utviklersti(side, spraak)),
  ...[undefined, ...PRODUKTOMRAADER].map((omraade) => (spraak: Spraak) => regelverksti(spraak, omraade)),
].map((sti) => ({ nb: sti('nb'), nn: sti('nn'), en: sti('en') }));

/** The language and the other addresses of each address that has a language of its own. */
const FASTE: ReadonlyMap<string, { spraak: Spraak; stier: Stier }> = new Map(
  SIDER_PER_SPRAAK.flatMap((stier) => SPRAAK.map((spraak) => [stier[spraak], { spraak, stier }] as const)),
);

/** Returns the language that an address has whatever the reader has chosen; null for most addresses. */
export const findFastSpraak = (sti: string): Spraak | null => FASTE.get(sti)?.spraak ?? null;

/** Returns the address of a page in another language, with its query: for most pages the same address. */
export function toSpraaksti(adresse: string, spraak: Spraak): string {
  const [sti = ''] = adresse.split('?');
  const fast = FASTE.get(sti);
  return fast ? `${fast.stier[spraak]}${adresse.slice(sti.length)}` : adresse;
}

/**
 * The header that tells the layout and the page the language of the address. The proxy sets it on every
 * request, so that no client can.
 */
export const SPRAAKHODE = 'x-sidespraak';

const COOKIE = new RegExp(`(?:^|;\\s*)${SPRAAKCOOKIE}=(\\w+)`);

/**
 * Builds the `Set-Cookie` header of a language. A chosen language is kept for a year, a guess until the
 * browser is closed.
 */
export const writeSpraakcookie = (spraak: Spraak, erValgt: boolean): string =>
  writeCookie(SPRAAKCOOKIE, spraak, erValgt ? ETT_AAR : undefined);
