import { maanedsnavn, storForbokstav } from '#components/tekst/dato';
import { Button, Select } from '#components/ui/ds';
import { Lenke } from '#components/ui/lenke';
import { Grunnlag } from '#components/virksomhet/grunnlag';
import { ManglerForhold } from '#components/virksomhet/mangler-forhold';
import { aarAv, type Dato, maanedAv, type Periode } from '#lib/domain/dato';
import type { Maaned } from '#lib/domain/maaned';
import type { Oppgave } from '#lib/domain/oppgave';
import { tekster } from '#lib/messages/index';
import type { KalenderVisning } from './kalender-visning';
import { maanedssti } from './maaned';
import { Maanedsvisning } from './maanedsvisning';

/** One month as a calendar, and the ways to other months. */
export function Maanedsside({
  maaned,
  grenser,
  kalender,
  neste,
  idag,
}: {
  maaned: Maaned;
  grenser: Periode;
  kalender: KalenderVisning;
  /** Open oppgaver from today on, nearest first. */
  neste: readonly Oppgave[];
  idag: Dato;
}) {
  const ord = tekster.maaned;
  return (
    <>
      <h1 className="bredde py-6 text-center">{tekster.frister.tittel}</h1>
      <div className="bredde">
        <Grunnlag kalender={kalender} />
        <ManglerForhold utenDato={kalender.utenDato} />
        <div className="skjul-i-utskrift flex flex-wrap items-end justify-between gap-4 py-4">
          <Maanedsvelger maaned={maaned} grenser={grenser} />
          <div className="flex flex-wrap gap-x-6 gap-y-1">
            <Lenke href={maanedssti({ aar: aarAv(idag), maaned: maanedAv(idag) })}>{ord.idag}</Lenke>
            <Lenke href={`/frister/${maaned.aar}`}>{tekster.frister.seAar(maaned.aar)}</Lenke>
          </div>
        </div>
        <Maanedsvisning
          organisasjonsnummer={kalender.virksomhet.organisasjonsnummer}
          maaned={maaned}
          grenser={grenser}
          idag={idag}
          oppgaver={kalender.oppgaver}
          neste={neste[0] ?? null}
          hentet={kalender.lest}
        />
      </div>
    </>
  );
}

const MAANEDER = Array.from({ length: 12 }, (_, nr) => nr + 1);

/** A plain GET form: /frister/velg reads the two answers and goes to the month. */
function Maanedsvelger({ maaned, grenser }: { maaned: Maaned; grenser: Periode }) {
  const ord = tekster.maaned;
  const aarene = Array.from(
    { length: aarAv(grenser.tilOgMed) - aarAv(grenser.fraOgMed) + 1 },
    (_, nr) => aarAv(grenser.fraOgMed) + nr,
  );
  return (
    <form action="/frister/velg" aria-label={ord.velg} className="flex flex-wrap items-end gap-3">
      <Select label={ord.maaned} name="maaned" defaultValue={maaned.maaned} hidePlaceholder>
        {MAANEDER.map((nr) => (
          <option key={nr} value={nr}>
            {storForbokstav(maanedsnavn(nr))}
          </option>
        ))}
      </Select>
      <Select label={ord.aar} name="aar" defaultValue={maaned.aar} hidePlaceholder>
        {aarene.map((aar) => (
          <option key={aar} value={aar}>
            {aar}
          </option>
        ))}
      </Select>
      <Button type="submit" variant="secondary">
        {ord.gaaTil}
      </Button>
    </form>
  );
}
