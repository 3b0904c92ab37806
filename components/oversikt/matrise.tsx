import { Blaing } from '#components/ui/blaing';
import { klientsti, type Oversiktsvalg, oversiktSti } from '#lib/contract/skjema/oversikt-soek';
import { type Dato, dagerMellom } from '#lib/domain/dag/dato';
import type { Fristrad } from '#lib/domain/oversikt/fristrad';
import type { Klient } from '#lib/domain/oversikt/klient';
import { type Kolonne, type Matriseside, toCelle } from '#lib/domain/oversikt/matrise';
import type { Tekster } from '#lib/messages/index';
import { fill, fillAntall } from '#lib/messages/mal';
import { kortDato } from '#lib/tekst/dato';
import { withMellomrom } from '#lib/tekst/organisasjonsnummer';
import { radtittel } from '#lib/tekst/rad';
import { Tegn } from './tegn';
import { Tegnforklaring } from './tegnforklaring';

/** Clients by their next frister. A table, not a grid: links and tab keys are enough. */
export function Matrise({
  tekster,
  valg,
  matrise,
  idag,
}: {
  tekster: Tekster;
  valg: Oversiktsvalg;
  matrise: Matriseside;
  idag: Dato;
}) {
  const ord = tekster.oversikt.matrise;
  const { kolonner, rader, treff, side, sider } = matrise;
  if (kolonner.length === 0) return <p className="py-4">{ord.tom}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reachable with the keyboard */}
      <section className="matrise-rull" aria-label={ord.rull} tabIndex={0}>
        <table className="matrise">
          <caption className="sr-only">{fill(ord.bildetekst, { antall: treff })}</caption>
          <thead>
            <tr>
              <th scope="col">{tekster.oversikt.kolonne.klient}</th>
              {kolonner.map((kolonne) => (
                <th key={kolonne.noekkel} scope="col">
                  <span className="block">{kolonnedato(tekster, kolonne)}</span>
                  <span className="block font-normal">{radtittel(tekster, [kolonne.oppgave])}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rader.map(({ klient, kjent, celler }) => (
              <tr key={klient.organisasjonsnummer} id={klient.organisasjonsnummer}>
                <th scope="row">
                  {klient.navn}
                  <span className="block text-sm font-normal text-graphite-70">
                    {withMellomrom(klient.organisasjonsnummer)} {klient.enhetstype}
                  </span>
                </th>
                {celler.map((rad, nr) => (
                  <td key={kolonner[nr]?.noekkel}>
                    {rad === 'ikkeTilgang' ? (
                      <Tegn celle="ikkeTilgang" tegn={ord.bokstav.ikkeTilgang} tekst={ord.ord.ikkeTilgang} />
                    ) : rad ? (
                      <Fristcelle {...{ tekster, valg, klient, rad, idag }} />
                    ) : kjent ? (
                      <span className="sr-only">{ord.ord.ingen}</span>
                    ) : (
                      <Tegn celle="ukjent" tegn="…" tekst={ord.ord.vetIkke} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Tegnforklaring tekster={tekster} />
      <Blaing
        ord={tekster.oversikt.blaing}
        side={side}
        sider={sider}
        lenke={(nr) => oversiktSti(valg, { side: nr })}
      />
    </>
  );
}

function kolonnedato(tekster: Tekster, { foerst, sist }: Kolonne): string {
  const fra = kortDato(tekster, foerst);
  return foerst === sist ? fra : `${fra}–${kortDato(tekster, sist)}`;
}

function Fristcelle({
  tekster,
  valg,
  klient,
  rad,
  idag,
}: {
  tekster: Tekster;
  valg: Oversiktsvalg;
  klient: Klient;
  rad: Fristrad;
  idag: Dato;
}) {
  const ord = tekster.oversikt.matrise;
  const celle = toCelle(rad);
  const dager = dagerMellom(idag, rad.oppgave.frist.frist);
  const venter = celle === 'snart' || celle === 'senere';
  return (
    // A plain link: there are hundreds, and a client component for each would weigh more than the page.
    <a href={klientsti(klient, rad.oppgave, valg)} className="matrise-lenke">
      <Tegn
        celle={celle}
        tegn={venter ? String(dager) : ord.bokstav[celle]}
        tekst={venter ? fillAntall(ord.dager, dager) : ord.ord[celle]}
      />
    </a>
  );
}
