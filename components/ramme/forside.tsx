import { Ikon } from '#components/ui/ikon';
import { KnappLenke, Lenke } from '#components/ui/lenke';
import { HVILKE_FRISTER } from '#lib/contract/skjema/veiviser-adresse';
import { utviklersti } from '#lib/contract/utvikler/utviklersider';
import type { Tekster } from '#lib/messages/index';
import { Forsidebilde } from './forsidebilde';

/** The front page: what the service is, and the way in. */
export function Forside({ tekster, innlogget }: { tekster: Tekster; innlogget: boolean }) {
  const ord = tekster.forside;
  return (
    <div className="bredde grid items-center gap-x-12 gap-y-8 pt-10 sm:grid-cols-[3fr_2fr]">
      <div className="artikkel space-y-6">
        <h1>{ord.tittel}</h1>
        <p className="text-lg">{ord.ingress}</p>
        <ul className="space-y-3">
          {ord.punkter.map((punkt) => (
            <li key={punkt} className="flex gap-3">
              <Ikon navn="hake" className="mt-0.5 size-5! shrink-0" />
              {punkt}
            </li>
          ))}
        </ul>
        <p className="flex flex-wrap items-center gap-x-6 gap-y-4">
          {innlogget ? (
            <KnappLenke href="/frister" fylt>
              {ord.tilKalender}
            </KnappLenke>
          ) : (
            <a href="/logg-inn" className="ds-pille ds-fylt">
              {ord.loggInn}
            </a>
          )}
          <Lenke href={HVILKE_FRISTER} ikonEtter="fram">
            {ord.tilVeiviser}
          </Lenke>
        </p>
        <p className="text-sm">
          {ord.utviklerTekst} <Lenke href={utviklersti('start', tekster.spraak)}>{ord.tilUtvikler}</Lenke>
        </p>
      </div>
      <Forsidebilde navn={ord.bilde} />
    </div>
  );
}
