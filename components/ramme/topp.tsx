import logo from '@skatteetaten/ds-layout/TopBannerLogo/ske-logo.svg.esm.js';
import { maanedssti } from '#components/kalender/maaned';
import { Ikon } from '#components/ui/ikon';
import { Lenke } from '#components/ui/lenke';
import { HVILKE_FRISTER } from '#lib/contract/skjema/veiviser-adresse';
import type { Maaned } from '#lib/domain/dag/maaned';
import type { Tekster } from '#lib/messages/index';

import { Spraakvelger } from './spraakvelger';

export interface Representert {
  navn: string;
  /** Whether there are others to act for. */
  kanBytte: boolean;
}

/**
 * The header, built with the logo and measures of the design system. Its TopBannerExternal cannot be used:
 * without JavaScript its buttons for language, menu and logout do nothing.
 */
export function Topp({
  tekster,
  innlogget,
  representert,
}: {
  tekster: Tekster;
  innlogget: boolean;
  representert: Representert | null;
}) {
  const ord = tekster.ramme;
  return (
    <header>
      <a
        href="#innhold"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:m-2 focus:bg-graphite-0 focus:p-2"
      >
        {ord.hoppTilInnhold}
      </a>
      <div className="bredde flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
        <a href={ord.etatenLenke}>
          {/* biome-ignore lint/performance/noImgElement: the picture is part of the address; there is nothing to optimise */}
          <img src={logo} alt={ord.etatenAlt} className="h-10" />
        </a>
        <Spraakvelger tekster={tekster} />
        {innlogget ? (
          <div className="skjul-i-utskrift flex flex-wrap items-center gap-x-5 gap-y-2">
            {representert && (
              <span className="hidden items-center gap-2 font-bold sm:inline-flex">
                <Ikon navn="virksomhet" />
                {representert.navn}
              </span>
            )}
            {representert?.kanBytte && <Lenke href="/velg-virksomhet">{ord.bytt}</Lenke>}
            {/* A plain form, so that it also works from a page of an older build. */}
            <form method="post" action="/logg-ut">
              <button type="submit" className="ds-pille">
                {ord.loggUt}
              </button>
            </form>
          </div>
        ) : (
          <div className="skjul-i-utskrift flex flex-wrap items-center gap-x-5 gap-y-2">
            <Lenke href={HVILKE_FRISTER}>{tekster.hvilkeFrister.lenke}</Lenke>
            {/* A plain link: the address redirects to ID-porten, and must never be prefetched. */}
            <a href="/logg-inn" className="ds-pille">
              {ord.loggInn}
            </a>
          </div>
        )}
      </div>
      <div aria-hidden="true" className="topp-strek" />
    </header>
  );
}

/** Shows the represented virksomhet at all times, in the yellow of the design system's role banner. */
export function Rollebanner({ tekster, navn }: { tekster: Tekster; navn: string }) {
  return (
    <div className="sticky top-0 z-10 border-b border-ochre-30 bg-ochre-10 print:static">
      <p className="bredde py-2 text-sm">
        {tekster.ramme.representerer} <strong>{navn}</strong>
      </p>
    </div>
  );
}

/** The navigation between the pages of the portal. */
export function Hovedmeny({ tekster, aar, maaned }: { tekster: Tekster } & Maaned) {
  const ord = tekster.ramme;
  return (
    <nav aria-label={ord.hovedmeny} className="skjul-i-utskrift bredde flex flex-wrap gap-x-6 gap-y-2 pt-4">
      <Lenke href={`/frister/${aar}`}>{ord.frister}</Lenke>
      <Lenke href={maanedssti({ aar, maaned })}>{ord.maaned}</Lenke>
      <Lenke href="/virksomhet">{ord.virksomhet}</Lenke>
      <Lenke href="/deling">{ord.deling}</Lenke>
    </nav>
  );
}
