import { Ikon } from '#components/ui/ikon';
import { Lenke } from '#components/ui/lenke';
import { HVILKE_FRISTER } from '#lib/contract/skjema/veiviser-adresse';
import { utviklersti } from '#lib/contract/utvikler/utviklersider';
import type { Tekster } from '#lib/messages/index';
import { navnMedForm } from '#lib/tekst/virksomhetsnavn';
import { Logo } from './logo';
import { Nedtrekk } from './nedtrekk';
import { Spraakvelger } from './spraakvelger';
import { Virksomhetsvelger } from './virksomhetsvelger';

interface Navngitt {
  navn: string;
  enhetstype: string;
}

interface Toppvirksomhet extends Navngitt {
  /** Others to act for, up to nine. */
  andre: readonly (Navngitt & { organisasjonsnummer: string })[];
}

/**
 * The header, built with the logo and measures of the design system. Its TopBannerExternal cannot be used:
 * without JavaScript its buttons for language, menu and logout do nothing.
 */
export function Topp({
  tekster,
  innlogget,
  representert,
  minSide,
}: {
  tekster: Tekster;
  innlogget: boolean;
  representert: Toppvirksomhet | null;
  /** The address of Min side, when it is configured. */
  minSide: string | null;
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
      <div className="bredde relative flex items-center justify-between gap-x-4 py-3 sm:static">
        <a href={ord.etatenLenke} className="shrink-0">
          <Logo navn={ord.etatenAlt} />
        </a>
        <div className="skjul-i-utskrift flex min-w-0 flex-wrap items-center justify-end gap-x-5 gap-y-2">
          {innlogget ? (
            <Meny tekster={tekster} />
          ) : (
            <Lenke href={HVILKE_FRISTER}>{tekster.hvilkeFrister.lenke}</Lenke>
          )}
          <Spraakvelger tekster={tekster} />
          {representert && (
            <Virksomhetsvelger
              navn={navnMedForm(representert)}
              andre={representert.andre.map((en) => ({ ...en, navn: navnMedForm(en) }))}
              ord={{ bytt: ord.bytt, alle: ord.alleVirksomheter }}
            />
          )}
          {!innlogget && (
            // A plain link: the address redirects to ID-porten, and must never be prefetched.
            <a href="/logg-inn" className="ds-pille">
              {ord.loggInn}
            </a>
          )}
        </div>
      </div>
      <div aria-hidden="true" className="topp-strek" />
      {innlogget && minSide && (
        <p className="skjul-i-utskrift bredde py-2 text-sm">
          <a href={minSide} className="ds-lenke inline-flex items-center gap-1.5">
            <Ikon navn="tilbake" />
            {ord.minSide}
          </a>
        </p>
      )}
    </header>
  );
}

/** The menu: links that are seldom used, and logging out. */
function Meny({ tekster }: { tekster: Tekster }) {
  const ord = tekster.ramme;
  return (
    <Nedtrekk
      merke={
        <>
          <Ikon navn="meny" className="size-5!" />
          {ord.meny}
        </>
      }
    >
      <ul className="space-y-2 pb-4">
        <li>
          <Lenke href={HVILKE_FRISTER}>{tekster.hvilkeFrister.lenke}</Lenke>
        </li>
        <li>
          <Lenke href={utviklersti('start', tekster.spraak)}>{tekster.forside.tilUtvikler}</Lenke>
        </li>
        <li>
          <Lenke href="/opplysninger">{tekster.person.tittel}</Lenke>
        </li>
      </ul>
      {/* A plain form, so that it also works from a page of an older build. */}
      <form method="post" action="/logg-ut">
        <button type="submit" className="ds-pille">
          {ord.loggUt}
        </button>
      </form>
    </Nedtrekk>
  );
}

/** Shows the represented virksomhet at all times, in the yellow of the design system's role banner. */
export function Rollebanner({ tekster, navn }: { tekster: Tekster; navn: string }) {
  const { representerer } = tekster.ramme;
  return (
    <section
      data-rolle
      aria-label={representerer}
      className="sticky top-0 z-10 border-b border-ochre-30 bg-ochre-10 print:static"
    >
      <p className="bredde py-1 text-sm sm:py-2">
        <span className="max-sm:sr-only">{representerer} </span>
        <strong>{navn}</strong>
      </p>
    </section>
  );
}
