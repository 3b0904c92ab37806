import { Lenke } from '#components/ui/lenke';
import { UtskriftKnapp } from '#components/ui/utskrift-knapp';
import { IMPORTSTI } from '#lib/contract/skjema/oversikt-felt';
import { OVERSIKT, type Oversiktsvalg, oversiktSti } from '#lib/contract/skjema/oversikt-soek';
import type { Tekster } from '#lib/messages/index';

const FILER = { csv: `${OVERSIKT}/eksport.csv`, excel: `${OVERSIKT}/eksport.xlsx` } as const;

/** The ways out of the overview: a file with all of the selection, and paper. */
export function Eksport({ tekster, valg }: { tekster: Tekster; valg: Oversiktsvalg }) {
  const ord = tekster.oversikt;
  return (
    <div className="skjul-i-utskrift flex flex-wrap items-center gap-x-6 gap-y-2 pt-3">
      {(['csv', 'excel'] as const).map((slag) => (
        // Not a link of Next, which would fetch the file before anybody asks for it.
        <a key={slag} href={oversiktSti(valg, { vis: 'liste' }, FILER[slag])} className="ds-lenke">
          {ord.lastNed} {ord[slag]}
        </a>
      ))}
      <Lenke href={IMPORTSTI}>{ord.import.lenke}</Lenke>
      <UtskriftKnapp>{ord.skrivUt}</UtskriftKnapp>
    </div>
  );
}
