import { hoursToMilliseconds } from 'date-fns';
import type { Metadata } from 'next';
import { HVILKE_FRISTER } from '#lib/contract/skjema/veiviser-adresse';
import { utviklersti } from '#lib/contract/utvikler/utviklersider';
import { SPRAAK } from '#lib/domain/felles/spraak';
import { env } from '#lib/oppsett/env';
import { SIDER_PER_SPRAAK } from '#lib/request/felles/spraak';

/** Addresses with personal content, and addresses that only redirect. */
const LUKKET = [
  ...['/api/auth/', '/deling', '/feil/', '/frister', '/innsyn', '/logg-inn', '/logg-ut', '/oppgave/'],
  ...['/avmeld/', '/paaminnelser', '/spraak', '/utlogging/', '/velg-virksomhet', '/virksomhet'],
];

/** How long security.txt may be relied on. RFC 9116 wants less than a year. */
const SIKKERHET_GJELDER_DAGER = 180;
const DOEGN_MS = hoursToMilliseconds(24);

/** The metadata of every page: the address that relative addresses start from. */
export const felles = (): Metadata => ({ metadataBase: new URL(env().APP_URL) });

/** The metadata of a page that search engines may list. */
export const aapenMetadata = (sti: string, title: string, description: string): Metadata => ({
  title,
  description,
  robots: { index: true },
  alternates: { canonical: sti },
});

export const robotsTxt = (): string =>
  [
    'User-agent: *',
    ...LUKKET.map((sti) => `Disallow: ${sti}`),
    `Sitemap: ${env().APP_URL}/sitemap.xml`,
    '',
  ].join('\n');

/** Every page for everyone. Those with an address per language name the same page in the others. */
export function sitemapXml(): string {
  const absolutt = (sti: string) => `${env().APP_URL}${sti}`;
  const enkle = ['/', HVILKE_FRISTER];
  const andre = SIDER_PER_SPRAAK.flatMap((stier) => {
    const lenker = SPRAAK.map(
      (spraak) => `<xhtml:link rel="alternate" hreflang="${spraak}" href="${absolutt(stier[spraak])}"/>`,
    ).join('');
    return SPRAAK.map((spraak) => `<url><loc>${absolutt(stier[spraak])}</loc>${lenker}</url>`);
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...enkle.map((sti) => `<url><loc>${absolutt(sti)}</loc></url>`),
    ...andre,
    '</urlset>',
    '',
  ].join('\n');
}

/** Where to report a weakness (RFC 9116). */
export function securityTxt(naa: Date): string {
  const { APP_URL, SIKKERHETSKONTAKT } = env();
  const doegn = Math.floor(naa.getTime() / DOEGN_MS) + SIKKERHET_GJELDER_DAGER;
  return [
    `Contact: ${SIKKERHETSKONTAKT ?? `${APP_URL}${utviklersti('vilkaar', 'nb')}`}`,
    `Expires: ${new Date(doegn * DOEGN_MS).toISOString()}`,
    'Preferred-Languages: nb, nn, en',
    `Canonical: ${APP_URL}/.well-known/security.txt`,
    '',
  ].join('\n');
}

export const tekstsvar = (innhold: string, type: string): Response =>
  new Response(innhold, {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'public, max-age=3600' },
  });
