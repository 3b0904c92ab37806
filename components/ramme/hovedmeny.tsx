'use client';

import { usePathname } from 'next/navigation';
import { maanedAvSti, maanedssti } from '#components/kalender/maaned';
import { Lenke } from '#components/ui/lenke';
import { OVERSIKT } from '#lib/contract/skjema/oversikt-felt';
import type { Maaned } from '#lib/domain/dag/maaned';

const AARSSTI = /^\/frister\/\d{4}$/;

/**
 * The navigation between the pages of the portal. The page one is on is marked; so is the entry of another
 * year or month than that of the entry, but not as the page itself.
 */
export function Hovedmeny({
  aar,
  maaned,
  hele,
  flere,
  ord,
}: Maaned & {
  /** Whether the person may see all of the virksomhet: its forhold and sharings are about the whole. */
  hele: boolean;
  /** Whether the person may act for several virksomheter. */
  flere: boolean;
  ord: Record<'navn' | 'naa' | 'maaned' | 'virksomhet' | 'deling' | 'klienter', string>;
}) {
  const sti = usePathname();
  const innslag: [href: string, tekst: string, slag: boolean][] = [
    ['/frister', ord.naa, false],
    [`/frister/${aar}`, String(aar), AARSSTI.test(sti)],
    [maanedssti({ aar, maaned }), ord.maaned, maanedAvSti(sti) !== null],
  ];
  if (hele) innslag.push(['/virksomhet', ord.virksomhet, false], ['/deling', ord.deling, sti === '/innsyn']);
  if (flere) innslag.push([OVERSIKT, ord.klienter, sti.startsWith(`${OVERSIKT}/`)]);
  return (
    <nav aria-label={ord.navn} className="skjul-i-utskrift border-b border-graphite-10">
      <ul className="bredde flex flex-wrap gap-x-2.5 max-sm:text-sm sm:gap-x-8">
        {innslag.map(([href, tekst, isSlag]) => (
          <li key={href}>
            <Lenke href={href} className="hovedmeny" aktuell={naa(sti === href, isSlag)}>
              {tekst}
            </Lenke>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const naa = (isSide: boolean, isSlag: boolean): 'page' | 'true' | undefined =>
  isSide ? 'page' : isSlag ? 'true' : undefined;
