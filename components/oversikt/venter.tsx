import { Lenke } from '#components/ui/lenke';
import { Varsel } from '#components/ui/varsel';
import {
  OVERSIKT,
  type Oversiktsvalg,
  oversiktSti,
  toOversiktsparametre,
} from '#lib/contract/skjema/oversikt-soek';
import type { Tekster } from '#lib/messages/index';
import { fillAntall } from '#lib/messages/mal';

/** How many times the page opens itself again, and after how many seconds. */
const FLEST_FORSOEK = 20;
const SEKUNDER = 2;

/** Says that the page is still waiting for something, and opens it again while there is nothing to see, also without JavaScript. */
export function Venter({
  tekster,
  valg,
  henter,
  hentes,
  forsoek,
  isTom,
}: {
  tekster: Tekster;
  valg: Oversiktsvalg;
  /** Whether Altinn has not answered yet. */
  henter: boolean;
  /** How many clients nothing is known about yet. */
  hentes: number;
  forsoek: number;
  /** Whether no client can be shown yet. */
  isTom: boolean;
}) {
  if (!henter && hentes === 0) return null;
  const ord = tekster.oversikt;
  if (!(forsoek < FLEST_FORSOEK))
    return (
      <Varsel type="advarsel">
        {ord.henterSlutt} <Lenke href={oversiktSti(valg)}>{ord.proevIgjen}</Lenke>
      </Varsel>
    );
  const neste = new URLSearchParams([
    ...toOversiktsparametre(valg),
    ['forsoek', String(Math.max(0, Math.trunc(forsoek)) + 1)],
  ]);
  return (
    <div role="status">
      {/* Only while there is nothing to read or choose, which it would take away. */}
      {isTom && <meta httpEquiv="refresh" content={`${SEKUNDER};url=${OVERSIKT}?${neste}`} />}
      <Varsel type="info">
        {henter ? `${ord.henter} ${ord.henterTekst}` : fillAntall(ord.henterRegister, hentes)}{' '}
        {!isTom && (
          <a href={`${OVERSIKT}?${neste}`} className="ds-lenke">
            {ord.visNye}
          </a>
        )}
      </Varsel>
    </div>
  );
}
