import { Fremmed, paaNorsk } from '#components/ui/fremmed';
import type { Hendelse } from '#lib/domain/kilde/hendelse';
import type { Kildesvar } from '#lib/domain/kilde/kilde';
import type { Tekster } from '#lib/messages/index';
import { withKlokke } from '#lib/tekst/dato';
import { historikktekst } from '#lib/tekst/kilde';

const aarsak = ({ endring }: Hendelse) => (endring && 'aarsak' in endring ? endring.aarsak : null);

/** The events of an oppgave and who caused them, newest first. */
export function Historikk({
  tekster,
  historikk,
  kilder,
}: {
  tekster: Tekster;
  historikk: readonly Hendelse[];
  kilder: readonly Kildesvar[];
}) {
  const ord = tekster.kilder.historikk;
  if (historikk.length === 0) return null;
  const hvem = ({ fra, navn }: Hendelse) =>
    fra === 'bruker' ? navn || ord.dere : (kilder.find(({ kilde }) => kilde === fra)?.navn ?? fra);
  return (
    <section className="pt-6">
      <h2 className="text-lg">{ord.tittel}</h2>
      <ol>
        {historikk.toReversed().map((hendelse) => (
          <li key={hendelse.sekvensnummer} className="py-1">
            <Fremmed
              tekst={historikktekst(tekster, hendelse)}
              deler={[paaNorsk(aarsak(hendelse))]}
              spraak={tekster.spraak}
            />
            <span className="block text-sm text-graphite-70">
              <Fremmed
                tekst={ord.av(withKlokke(tekster, hendelse.tidspunkt), hvem(hendelse))}
                deler={[paaNorsk(kilder.find(({ kilde }) => kilde === hendelse.fra)?.navn)]}
                spraak={tekster.spraak}
              />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
