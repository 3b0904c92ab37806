import { Ikon } from '#components/ui/ikon';
import { KnappLenke, Lenke } from '#components/ui/lenke';
import { HVILKE_FRISTER } from '#lib/contract/skjema/veiviser-adresse';
import { utviklersti } from '#lib/contract/utvikler/utviklersider';
import type { Tekster } from '#lib/messages/index';

/** The front page: what the service is, and the way in. */
export function Forside({ tekster, innlogget }: { tekster: Tekster; innlogget: boolean }) {
  const ord = tekster.forside;
  return (
    <div className="bredde artikkel space-y-6 pt-10">
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
      <p className="flex flex-wrap gap-3">
        {innlogget ? (
          <KnappLenke href="/frister">{ord.tilKalender}</KnappLenke>
        ) : (
          <a href="/logg-inn" className="ds-pille">
            {ord.loggInn}
          </a>
        )}
        <KnappLenke href={HVILKE_FRISTER}>{ord.tilVeiviser}</KnappLenke>
      </p>
      <p>
        {ord.utviklerTekst} <Lenke href={utviklersti('start', 'nb')}>{ord.tilUtvikler}</Lenke>
      </p>
    </div>
  );
}
