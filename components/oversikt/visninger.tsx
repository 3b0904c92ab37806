import { Tekstfelt } from '#components/ui/felt';
import { Lenke } from '#components/ui/lenke';
import { SendKnapp } from '#components/ui/send-knapp';
import { OVERSIKT, type Oversiktsvalg, UTVALG, writeOversiktsvalg } from '#lib/contract/skjema/oversikt-soek';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';

/** A saved choice of filters. */
export interface Visningsvalg {
  id: string;
  navn: string;
  soek: string;
}

/** The saved views, and the form that saves what is shown. */
export function Visninger({
  tekster,
  valg,
  visninger,
  addVisning,
  deleteVisning,
}: {
  tekster: Tekster;
  valg: Oversiktsvalg;
  visninger: readonly Visningsvalg[];
  addVisning: (form: FormData) => Promise<void>;
  deleteVisning: (form: FormData) => Promise<void>;
}) {
  const ord = tekster.oversikt.lagret;
  return (
    <details className="skjul-i-utskrift">
      <summary className="ds-lenke cursor-pointer">{fill(ord.tittel, { antall: visninger.length })}</summary>
      <ul className="py-2">
        {visninger.map(({ id, navn, soek }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4">
            <Lenke href={`${OVERSIKT}?${soek}`}>{navn}</Lenke>
            <form action={deleteVisning}>
              <button type="submit" name="id" value={id} className="ds-tekstknapp text-sm">
                {ord.slett}
                <span className="sr-only"> {navn}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form action={addVisning} className="flex flex-wrap items-end gap-4 pb-2">
        <input type="hidden" name={UTVALG} value={writeOversiktsvalg(valg)} />
        <Tekstfelt id="visningsnavn" name="navn" merke={ord.navn} verdi="" />
        <SendKnapp fylt={false}>{ord.lagre}</SendKnapp>
      </form>
    </details>
  );
}
