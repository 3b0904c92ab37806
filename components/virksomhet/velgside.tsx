import { Button, TextField } from '#components/ui/ds';
import { Ikon } from '#components/ui/ikon';
import { Lenke, UtLenke } from '#components/ui/lenke';
import { isDekketForm } from '#lib/domain/virksomhet/forhold';
import type { Representasjon } from '#lib/domain/virksomhet/representasjon';
import { findVirksomhetsside, VISTE_UNDERENHETER } from '#lib/domain/virksomhet/virksomhetsliste';
import type { Tekster } from '#lib/messages/index';
import { withMellomrom } from '#lib/tekst/organisasjonsnummer';
import { navnMedForm } from '#lib/tekst/virksomhetsnavn';

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
  virksomhet,
  erValgt,
  til,
}: {
  tekster: Tekster;
  virksomhet: Representasjon;
  erValgt: boolean;
  til: string;
}) {
  const { organisasjonsnummer, slettet, kanVelges } = virksomhet;
  const navn = navnMedForm(virksomhet);
  const nummer = <span className="text-sm text-graphite-70">{withMellomrom(organisasjonsnummer)}</span>;
  if (!kanVelges) {
    return (
      <p className="flex gap-x-3 p-2 text-graphite-70">
        <Ikon navn="laas" className="mt-0.5 size-5!" />
        <span className="flex flex-wrap items-center gap-x-3">
          {navn} {nummer}
          <span className="text-sm">{tekster.velg.ingenTilgang}</span>
        </span>
      </p>
    );
  }
  return (
    // A plain form, as in the header: it works from a page of any build and without JavaScript.
    <form method="post" action="/velg-virksomhet/bytt">
      <input type="hidden" name="organisasjonsnummer" value={organisasjonsnummer} />
      <input type="hidden" name="til" value={til} />
      <button
        type="submit"
        {...(erValgt ? { 'aria-current': 'true' } : {})}
        className="flex w-full cursor-pointer gap-x-3 p-2 text-left hover:bg-azure-10 aria-[current]:bg-graphite-5"
      >
        <Ikon navn="fram" className="mt-0.5 size-5! text-azure-70" />
        <span className="flex flex-wrap items-center gap-x-3">
          <span className="font-bold text-azure-70 underline underline-offset-2">{navn}</span>
          {nummer}
          {slettet && (
            <span className="text-sm">
              <Ikon navn="kryss" className="inline size-4!" /> {tekster.velg.avviklet}
            </span>
          )}
        </span>
      </button>
    </form>
  );
}

/** Says that the form is not covered, and where its frister are. */
function UdekketForm({
  tekster: { udekket, myndigheter },
  virksomhet: { enhetstype },
}: {
  tekster: Tekster;
  virksomhet: Representasjon;
}) {
  if (isDekketForm(enhetstype)) return null;
  return (
    <p className="pl-10 text-sm text-graphite-70">
      {udekket.rad(udekket.former[enhetstype] ?? enhetstype)}{' '}
      <UtLenke href={udekket.skatteetaten}>{myndigheter.SKE}</UtLenke> {udekket.og}{' '}
      <UtLenke href={udekket.brreg}>{myndigheter.BRREG}</UtLenke>.
    </p>
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
    <ul className="pl-10 text-sm text-graphite-70">
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
