import { Fremmed, paaNorsk } from '#components/ui/fremmed';
import { Varsel } from '#components/ui/varsel';
import { alleHarSvart, type Kildesvar, sistHoert } from '#lib/domain/kilde/kilde';
import type { Tekster } from '#lib/messages/index';
import { withKlokke } from '#lib/tekst/dato';
import { svartekst } from '#lib/tekst/kilde';

/** What the kilder themselves have written, in Norwegian. */
const kildeord = (kilder: readonly Kildesvar[]) =>
  kilder.flatMap(({ navn, melding }) => [paaNorsk(navn), paaNorsk(melding)]);

/** Names the kilder that have not answered where nobody can miss it. Nothing when all have. */
export function Kildevarsel({ tekster, kilder }: { tekster: Tekster; kilder: readonly Kildesvar[] }) {
  if (alleHarSvart(kilder)) return null;
  const borte = kilder.filter(({ tilstand }) => tilstand !== 'OK');
  return (
    <Varsel type="advarsel">
      <Fremmed
        tekst={tekster.kilder.mangler(borte.map((ett) => svartekst(tekster, ett)).join('; '))}
        deler={kildeord(borte)}
        spraak={tekster.spraak}
      />
    </Varsel>
  );
}

/** Which kilder have answered, and when. */
export function Kildestatus({ tekster, kilder }: { tekster: Tekster; kilder: readonly Kildesvar[] }) {
  const ord = tekster.kilder;
  const svarte = kilder.filter(({ tilstand }) => tilstand === 'OK');
  const hoert = sistHoert(kilder);
  if (kilder.length === 0) return null;
  return (
    <p className="text-sm text-graphite-70">
      {hoert !== null && `${ord.oppdatert(withKlokke(tekster, hoert))} `}
      <Fremmed
        tekst={svarte.map((ett) => svartekst(tekster, ett)).join('. ')}
        deler={kildeord(svarte)}
        spraak={tekster.spraak}
      />
      {svarte.length > 0 && '.'}
    </p>
  );
}
