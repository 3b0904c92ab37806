import { Button, TextField } from '#components/ui/ds';
import { Lenke, UtLenke } from '#components/ui/lenke';
import { Merkelapp } from '#components/ui/merkelapp';
import type { Representasjon } from '#lib/domain/virksomhet/representasjon';
import { findVirksomhetsside, VISTE_UNDERENHETER } from '#lib/domain/virksomhet/virksomhetsliste';
import type { Tekster } from '#lib/messages/index';
import { withMellomrom } from '#lib/tekst/organisasjonsnummer';

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
  velg,
}: {
  tekster: Tekster;
  virksomheter: readonly Representasjon[];
  /** The number of parties from Altinn that could not be parsed. */
  uleselige: number;
  valgt: string | null;
  soek: string;
  side: number;
  til: string;
  velg: (form: FormData) => Promise<void>;
}) {
  const ord = tekster.velg;
  if (!virksomheter.some(({ kanVelges }) => kanVelges))
    return <Ingen tekster={tekster} virksomheter={virksomheter} uleselige={uleselige} />;
  const funnet = findVirksomhetsside(virksomheter, { soek, side });
  return (
    <div className="bredde artikkel space-y-4 pt-6">
      <h1>{ord.tittel}</h1>
      <p>{ord.ingress}</p>
      <Uleselige tekster={tekster} antall={uleselige} />
      {virksomheter.length >= SOEK_FRA && (
        <search>
          <form className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="til" value={til} />
            <div className="grow">
              <TextField label={ord.soek} name="soek" defaultValue={soek} autoComplete="off" />
            </div>
            <Button type="submit" variant="secondary">
              {ord.soekKnapp}
            </Button>
          </form>
        </search>
      )}
      {virksomheter.length >= SOEK_FRA && (
        <p role="status" className="text-sm text-graphite-70">
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
              velg={velg}
            />
            <Underenheter tekster={tekster} virksomhet={virksomhet} />
          </li>
        ))}
      </ul>
      <Blaing tekster={tekster} {...funnet} soek={soek} til={til} />
    </div>
  );
}

/** Links to the neighbouring pages. Plain links, so that they need no JavaScript. */
function Blaing({
  tekster,
  side,
  sider,
  soek,
  til,
}: {
  tekster: Tekster;
  side: number;
  sider: number;
  soek: string;
  til: string;
}) {
  if (sider === 1) return null;
  const ord = tekster.velg.blaing;
  const lenke = (nr: number) =>
    `/velg-virksomhet?${new URLSearchParams({ til, ...(soek ? { soek } : {}), side: String(nr) })}`;
  return (
    <nav aria-label={ord.navn} className="flex flex-wrap items-center gap-4">
      {side > 1 && <Lenke href={lenke(side - 1)}>{ord.forrige}</Lenke>}
      <span>{ord.side(side, sider)}</span>
      {side < sider && <Lenke href={lenke(side + 1)}>{ord.neste}</Lenke>}
    </nav>
  );
}

function Uleselige({ tekster, antall }: { tekster: Tekster; antall: number }) {
  return antall > 0 ? <p>{tekster.velg.uleselige(antall)}</p> : null;
}

function Valg({
  tekster,
  virksomhet: { organisasjonsnummer, navn, slettet, kanVelges },
  erValgt,
  til,
  velg,
}: {
  tekster: Tekster;
  virksomhet: Representasjon;
  erValgt: boolean;
  til: string;
  velg: (form: FormData) => Promise<void>;
}) {
  const innhold = (
    <>
      <span className="font-bold">{navn}</span>
      <span className="text-sm text-graphite-70">{withMellomrom(organisasjonsnummer)}</span>
    </>
  );
  if (!kanVelges) {
    return (
      <p className="flex flex-wrap items-center gap-x-3 p-2">
        {innhold}
        <span className="text-sm text-graphite-70">{tekster.velg.ingenTilgang}</span>
      </p>
    );
  }
  return (
    <form action={velg}>
      <input type="hidden" name="organisasjonsnummer" value={organisasjonsnummer} />
      <input type="hidden" name="til" value={til} />
      <button
        type="submit"
        {...(erValgt ? { 'aria-current': 'true' } : {})}
        className="flex w-full cursor-pointer flex-wrap items-center gap-x-3 p-2 text-left hover:bg-azure-10 aria-[current]:bg-graphite-5"
      >
        {innhold}
        {slettet && (
          <Merkelapp farge="noeytral" ikon="kryss">
            {tekster.velg.avviklet}
          </Merkelapp>
        )}
      </button>
    </form>
  );
}

/** Sub-units have no frister of their own; they are shown for recognition. */
function Underenheter({
  tekster,
  virksomhet: { underenheter },
}: {
  tekster: Tekster;
  virksomhet: Representasjon;
}) {
  if (underenheter.length === 0) return null;
  const resten = underenheter.length - VISTE_UNDERENHETER;
  return (
    <ul className="pl-8 text-sm text-graphite-70">
      {underenheter.slice(0, VISTE_UNDERENHETER).map(({ organisasjonsnummer, navn }) => (
        <li key={organisasjonsnummer}>
          {navn}, {withMellomrom(organisasjonsnummer)}. {tekster.velg.underenhet}
        </li>
      ))}
      {resten > 0 && <li>{tekster.velg.flereUnderenheter(resten)}</li>}
    </ul>
  );
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
