import { Valgliste } from '#components/ui/felt';
import { Lenke } from '#components/ui/lenke';
import { SendKnapp } from '#components/ui/send-knapp';
import { aarAv, type Dato, maanedAv, type Periode } from '#lib/domain/dag/dato';
import type { Maaned } from '#lib/domain/dag/maaned';
import { fill } from '#lib/messages/mal';
import { maanedsnavn, storForbokstav } from '#lib/tekst/dato';
import type { Oppgaveord } from '#lib/tekst/ord';
import { maanedssti } from './maaned';

const MAANEDER = Array.from({ length: 12 }, (_, nr) => nr + 1);

/** Navigation to other months: a plain GET form (/frister/velg redirects to the month), and two links. */
export function Maanedsvelger({
  tekster,
  maaned,
  grenser,
  idag,
}: {
  tekster: Oppgaveord;
  maaned: Maaned;
  grenser: Periode;
  idag: Dato;
}) {
  const ord = tekster.maaned;
  const aarene = Array.from(
    { length: aarAv(grenser.tilOgMed) - aarAv(grenser.fraOgMed) + 1 },
    (_, nr) => aarAv(grenser.fraOgMed) + nr,
  );
  return (
    <div className="skjul-i-utskrift flex flex-wrap items-end justify-between gap-4 py-4">
      <form
        key={maanedssti(maaned)}
        action="/frister/velg"
        aria-label={ord.velg}
        className="flex flex-wrap items-end gap-3"
      >
        <Valgliste id="velg-maaned" name="maaned" merke={ord.maaned} verdi={maaned.maaned}>
          {MAANEDER.map((nr) => (
            <option key={nr} value={nr}>
              {storForbokstav(maanedsnavn(tekster, nr))}
            </option>
          ))}
        </Valgliste>
        <Valgliste id="velg-aar" name="aar" merke={ord.aar} verdi={maaned.aar}>
          {aarene.map((aar) => (
            <option key={aar} value={aar}>
              {aar}
            </option>
          ))}
        </Valgliste>
        <SendKnapp fylt={false}>{ord.gaaTil}</SendKnapp>
      </form>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        <Lenke href={maanedssti({ aar: aarAv(idag), maaned: maanedAv(idag) })}>{ord.idag}</Lenke>
        <Lenke href={`/frister/${maaned.aar}`}>{fill(tekster.frister.seAar, { aar: maaned.aar })}</Lenke>
      </div>
    </div>
  );
}
