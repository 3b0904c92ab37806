import type { Grunn, Kanal, Paaminnelsessteg } from '#lib/domain/paaminnelse/paaminnelse';
import type { Tekster } from '#lib/messages/index';
import { withKlokke } from '#lib/tekst/dato';

/** A reminder that was sent or not, with the names of what it is about. */
export interface Historikkvisning {
  id: string;
  virksomhet: string;
  oppgave: string;
  steg: Paaminnelsessteg;
  kanal: Kanal;
  tilstand: 'sendt' | 'ikkeSendt' | 'ukjent';
  grunn: Grunn | null;
  /** In milliseconds since 1970. */
  avgjort: number;
}

/** What was sent and what was not, with why, the latest first. */
export function Varslingshistorikk({
  tekster,
  rader,
}: {
  tekster: Tekster;
  rader: readonly Historikkvisning[];
}) {
  const ord = tekster.paaminnelse;
  return (
    <section aria-labelledby="historikk" className="space-y-3">
      <h2 id="historikk">{ord.historikkTittel}</h2>
      {rader.length === 0 ? (
        <p>{ord.historikkTom}</p>
      ) : (
        <ul className="divide-y divide-graphite-30">
          {rader.map(({ id, virksomhet, oppgave, steg, kanal, tilstand, grunn, avgjort }) => (
            <li key={id} className="space-y-1 py-3 wrap-anywhere">
              <p className="font-bold">{oppgave}</p>
              <p>
                {ord.tilstand[tilstand]}: {ord.steg[steg]}. {grunn && ord.grunn[grunn]}
              </p>
              <p className="text-sm text-graphite-70">
                {virksomhet} · {ord.kanal[kanal]} · {withKlokke(tekster, avgjort)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
