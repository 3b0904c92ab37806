import { Lenke } from '#components/ui/lenke';
import { type Oversiktsvalg, oversiktSti } from '#lib/contract/skjema/oversikt-soek';
import type { Naartall } from '#lib/domain/oversikt/filter';
import { NAAR, type Naar } from '#lib/domain/oversikt/fristrad';
import type { Tekster } from '#lib/messages/index';

/** How many frister are open when, each a link to them. */
export function Kort({
  tekster,
  valg,
  tall,
  naar,
}: {
  tekster: Tekster;
  valg: Oversiktsvalg;
  tall: Naartall;
  naar: Naar;
}) {
  const ord = tekster.oversikt;
  return (
    <nav aria-label={ord.naarTittel} className="skjul-i-utskrift pb-3">
      <ul className="oversikt-kort">
        {NAAR.map((ett) => (
          <li key={ett} data-naar={ett}>
            <Lenke
              href={oversiktSti(valg, {
                naar: ett,
                status: valg.filter.status === 'ferdig' ? 'aapen' : valg.filter.status,
              })}
              className="oversikt-kortlenke"
              aktuell={ett === naar && valg.filter.status !== 'ferdig' ? 'true' : undefined}
            >
              <strong>{tall[ett]}</strong> {ord.naar[ett]}
            </Lenke>
          </li>
        ))}
      </ul>
    </nav>
  );
}
