import { Lenke } from '#components/ui/lenke';
import { type Oversiktsvalg, oversiktSti } from '#lib/contract/skjema/oversikt-soek';
import type { Belastning as Tall } from '#lib/domain/oversikt/belastning';
import { type Byraarom, findMedlemsnavn } from '#lib/domain/oversikt/byraa';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { kortDato } from '#lib/tekst/dato';

/** How many open frister each person of the firm has, week by week. */
export function Belastning({
  tekster,
  valg,
  belastning: { uker, rader },
  rom,
}: {
  tekster: Tekster;
  valg: Oversiktsvalg;
  belastning: Tall;
  rom: Byraarom;
}) {
  const ord = tekster.oversikt.belastning;
  if (rader.length === 0) return <p className="py-4">{ord.tom}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable with the keyboard
    <section className="matrise-rull" aria-label={ord.tittel} tabIndex={0}>
      <table className="matrise belastning">
        <caption className="sr-only">{ord.tittel}</caption>
        <thead>
          <tr>
            <th scope="col">{tekster.oversikt.kolonne.ansvarlig}</th>
            <th scope="col">{ord.passert}</th>
            {uker.map(({ mandag, nummer }) => (
              <th key={mandag} scope="col">
                <span className="block">{fill(ord.uke, { nr: nummer })}</span>
                <span className="block font-normal">{kortDato(tekster, mandag)}</span>
              </th>
            ))}
            <th scope="col">{ord.sum}</th>
          </tr>
        </thead>
        <tbody>
          {rader.map(({ medlem, passert, uker: tall }) => (
            <tr key={medlem ?? 'ingen'}>
              <th scope="row">
                <Lenke
                  href={oversiktSti(valg, {
                    vis: 'liste',
                    ansvarlig: medlem === null ? 'ingen' : medlem === rom.meg ? 'meg' : medlem,
                  })}
                >
                  {findMedlemsnavn(rom, medlem) ?? ord.utenAnsvarlig}
                </Lenke>
              </th>
              <td>{passert}</td>
              {tall.map((antall, nr) => (
                <td key={uker[nr]?.mandag}>{antall}</td>
              ))}
              <td>{passert + tall.reduce((sum, antall) => sum + antall, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
