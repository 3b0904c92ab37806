import { Ikon } from '#components/ui/ikon';
import { isDekketForm } from '#lib/domain/virksomhet/forhold';
import type { Representasjon } from '#lib/domain/virksomhet/representasjon';
import { VISTE_UNDERENHETER } from '#lib/domain/virksomhet/virksomhetsliste';
import type { Tekster } from '#lib/messages/index';
import { withMellomrom } from '#lib/tekst/organisasjonsnummer';
import { navnMedForm } from '#lib/tekst/virksomhetsnavn';
import { formnavn, UdekketHjelp } from './udekket-hjelp';

/** A virksomhet as a button that chooses it, or as a line when the person has no access to its calendar. */
export function Valg({
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
export function UdekketForm({
  tekster,
  virksomhet: { enhetstype },
}: {
  tekster: Tekster;
  virksomhet: Representasjon;
}) {
  if (isDekketForm(enhetstype)) return null;
  return (
    <p className="pl-10 text-sm text-graphite-70">
      {tekster.udekket.rad(formnavn(tekster, enhetstype))} <UdekketHjelp tekster={tekster} />
    </p>
  );
}

/** Sub-units have no frister of their own; they are shown for recognition. */
export function Underenheter({
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
