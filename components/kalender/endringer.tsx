import { Fremmed } from '#components/ui/fremmed';
import { Lenke } from '#components/ui/lenke';
import type { Hendelse } from '#lib/domain/kilde/hendelse';
import type { Tekster } from '#lib/messages/index';
import { withKlokke } from '#lib/tekst/dato';
import { endringstekst, kildensOrd } from '#lib/tekst/kilde';

export interface EndringerProps {
  organisasjonsnummer: string;
  hendelser: readonly Hendelse[];
  /** The sekvensnummer to confirm; null when there are no changes. */
  til: number | null;
  /** The address of the page, to return to. */
  sti: string;
  markSeen: (form: FormData) => Promise<void>;
}

/**
 * Lists changes by others since the person last confirmed having seen them. Renders nothing when there are
 * none.
 */
export function Endringer({
  tekster,
  organisasjonsnummer,
  hendelser,
  til,
  sti,
  markSeen,
}: { tekster: Tekster } & EndringerProps) {
  if (til === null) return null;
  const ord = tekster.kilder.endringer;
  const tekst = (hendelse: Hendelse) => (
    <Fremmed
      tekst={endringstekst(tekster, hendelse)}
      deler={[kildensOrd(tekster, hendelse)]}
      spraak={tekster.spraak}
    />
  );
  return (
    <section aria-labelledby="endringer" className="skjul-i-utskrift mb-6 border-2 border-azure-70 p-4">
      <h2 id="endringer" className="text-lg">
        {ord.tittel}
      </h2>
      <ul className="py-2">
        {hendelser.map((hendelse) => (
          <li key={hendelse.sekvensnummer} className="py-1">
            {hendelse.noekkel && hendelse.type !== 'FORHOLD' ? (
              <Lenke href={`/oppgave/${hendelse.noekkel}`}>{tekst(hendelse)}</Lenke>
            ) : (
              <Lenke href="/virksomhet">{tekst(hendelse)}</Lenke>
            )}
            <span className="block text-sm text-graphite-70">{withKlokke(tekster, hendelse.tidspunkt)}</span>
          </li>
        ))}
      </ul>
      <form action={markSeen}>
        <input type="hidden" name="organisasjonsnummer" value={organisasjonsnummer} />
        <input type="hidden" name="til" value={til} />
        <input type="hidden" name="sti" value={sti} />
        <button type="submit" className="ds-pille">
          {ord.sett}
        </button>
      </form>
    </section>
  );
}
