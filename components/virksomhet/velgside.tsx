import { Blaing } from '#components/ui/blaing';
import { Tekstfelt } from '#components/ui/felt';
import { KnappLenke, UtLenke } from '#components/ui/lenke';
import { SendKnapp } from '#components/ui/send-knapp';
import { OVERSIKT } from '#lib/contract/skjema/oversikt-felt';
import type { Representasjon } from '#lib/domain/virksomhet/representasjon';
import { findVirksomhetsside } from '#lib/domain/virksomhet/virksomhetsliste';
import type { Tekster } from '#lib/messages/index';
import { fillAntall } from '#lib/messages/mal';
import { UdekketForm, Underenheter, Valg } from './virksomhetsvalg';

/**
 * From this many virksomheter on there is a search above the list, as in the role picker of the design
 * system.
 */
const SOEK_FRA = 10;

/** The page that chooses whom to act for: a list of buttons, with a search when it is long. */
export function Velgside({
  tekster,
  virksomheter,
  uleselige,
  valgt,
  soek,
  side,
  til,
}: {
  tekster: Tekster;
  virksomheter: readonly Representasjon[];
  /** The number of parties from Altinn that could not be parsed. */
  uleselige: number;
  valgt: string | null;
  soek: string;
  side: number;
  til: string;
}) {
  const ord = tekster.velg;
  const valgbare = virksomheter.filter(({ kanVelges }) => kanVelges);
  if (valgbare.length === 0)
    return <Ingen tekster={tekster} virksomheter={virksomheter} uleselige={uleselige} />;
  const funnet = findVirksomhetsside(virksomheter, { soek, side });
  return (
    <div className="bredde artikkel space-y-4 pt-6">
      <h1>{ord.tittel}</h1>
      <p>{ord.ingress}</p>
      {valgbare.length > 1 && (
        <p>
          <KnappLenke href={OVERSIKT} fylt>
            {fillAntall(tekster.oversikt.lenke, valgbare.length)}
          </KnappLenke>
        </p>
      )}
      <Uleselige tekster={tekster} antall={uleselige} />
      {virksomheter.length >= SOEK_FRA && (
        <search>
          <form className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="til" value={til} />
            <div className="grow">
              <Tekstfelt id="soek" name="soek" merke={ord.soek} verdi={soek} />
            </div>
            <SendKnapp fylt={false}>{ord.soekKnapp}</SendKnapp>
          </form>
        </search>
      )}
      {virksomheter.length >= SOEK_FRA && (
        <p className="text-sm text-graphite-70">
          {funnet.treff === 0 ? ord.ingenTreff : ord.treff(funnet.rader.length, funnet.treff)}
        </p>
      )}
      <ul className="divide-y divide-graphite-10 border-y border-graphite-10">
        {funnet.rader.map((virksomhet) => (
          <li key={virksomhet.organisasjonsnummer} className="py-2">
            <Valg
              tekster={tekster}
              virksomhet={virksomhet}
              erValgt={virksomhet.organisasjonsnummer === valgt}
              til={til}
            />
            <UdekketForm tekster={tekster} virksomhet={virksomhet} />
            <Underenheter tekster={tekster} virksomhet={virksomhet} />
          </li>
        ))}
      </ul>
      <Blaing
        ord={ord.blaing}
        side={funnet.side}
        sider={funnet.sider}
        lenke={(nr) =>
          `/velg-virksomhet?${new URLSearchParams({ til, ...(soek ? { soek } : {}), side: String(nr) })}`
        }
      />
    </div>
  );
}

function Uleselige({ tekster, antall }: { tekster: Tekster; antall: number }) {
  return antall > 0 ? <p>{tekster.velg.uleselige(antall)}</p> : null;
}

function Ingen({
  tekster,
  virksomheter,
  uleselige,
}: {
  tekster: Tekster;
  virksomheter: readonly Representasjon[];
  uleselige: number;
}) {
  const ord = tekster.velg;
  return (
    <div className="bredde artikkel space-y-4 pt-6">
      <h1>{ord.ingenTittel}</h1>
      <p>{ord.ingenTekst}</p>
      <Uleselige tekster={tekster} antall={uleselige} />
      {virksomheter.length > 0 && (
        <ul>
          {findVirksomhetsside(virksomheter, { soek: '', side: 1 }).rader.map((virksomhet) => (
            <li key={virksomhet.organisasjonsnummer}>
              {virksomhet.navn}. {ord.ingenTilgang}
              <Underenheter tekster={tekster} virksomhet={virksomhet} />
            </li>
          ))}
        </ul>
      )}
      <UtLenke href="https://info.altinn.no/hjelp/">{ord.ingenAltinn}</UtLenke>
    </div>
  );
}
