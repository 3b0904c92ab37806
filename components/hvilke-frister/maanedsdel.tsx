import { Maanedstabell } from '#components/kalender/maanedstabell';
import { Valgfritt } from '#components/oppgave/valgfritt';
import { Lenke } from '#components/ui/lenke';
import { FRISTAAR } from '#lib/contract/felles/periode';
import type { Situasjonsvar } from '#lib/contract/regelverk/situasjon-soek';
import { veiviserSti } from '#lib/contract/skjema/hvilke-frister';
import { type Dato, isIn } from '#lib/domain/dag/dato';
import { type Maaned, maanedsperiode, naboer } from '#lib/domain/dag/maaned';
import { grupperPerDag } from '#lib/domain/oppgave/kalender';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { heleDatoen, maanedOgAar, storForbokstav } from '#lib/tekst/dato';
import { gjelderTekst, oppgavetittel } from '#lib/tekst/oppgave';
import type { FristVisning } from './frist-visning';

/** One month of the year as a table; each frist links to its explanation in the list. */
export function Maanedsdel({
  tekster,
  svar,
  maaned,
  frister,
  idag,
}: {
  tekster: Tekster;
  svar: Situasjonsvar;
  maaned: Maaned;
  frister: readonly FristVisning[];
  idag: Dato;
}) {
  const ord = tekster.maaned;
  const navn = maanedOgAar(tekster, maaned.aar, maaned.maaned);
  const iMaaneden = frister.filter(({ frist }) => isIn(maanedsperiode(maaned), frist.frist));
  const [forrige, neste] = naboer(maaned).map((nabo) =>
    nabo.aar >= FRISTAAR.foerste && nabo.aar <= FRISTAAR.siste ? nabo : null,
  );
  return (
    <section aria-labelledby="maaned-tittel" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="maaned-tittel">{storForbokstav(navn)}</h2>
        <nav
          aria-label={tekster.hvilkeFrister.velgMaaned}
          className="skjul-i-utskrift flex flex-wrap gap-x-6 gap-y-1"
        >
          {forrige && (
            <Lenke href={veiviserSti(svar, forrige)} ikonFoer="tilbake">
              {fill(ord.forrige, { maaned: maanedOgAar(tekster, forrige.aar, forrige.maaned) })}
            </Lenke>
          )}
          {neste && (
            <Lenke href={veiviserSti(svar, neste)} ikonEtter="fram">
              {fill(ord.neste, { maaned: maanedOgAar(tekster, neste.aar, neste.maaned) })}
            </Lenke>
          )}
        </nav>
      </div>
      {iMaaneden.length === 0 && <p>{fill(ord.tom, { maaned: navn })}</p>}
      <Maanedstabell
        tekster={tekster}
        maaned={maaned}
        idag={idag}
        perDag={grupperPerDag(iMaaneden)}
        vis={(oppgave) => (
          <>
            <Lenke href={`${veiviserSti(svar, { aar: maaned.aar })}#${oppgave.noekkel}`}>
              <span className="sr-only">{heleDatoen(tekster, oppgave.frist.frist)}: </span>
              {oppgavetittel(tekster, oppgave)}
              {oppgave.gjelder && <span className="sr-only">, {gjelderTekst(tekster, oppgave.gjelder)}</span>}
            </Lenke>
            {oppgave.frivillig && <Valgfritt tekster={tekster} liten />}
          </>
        )}
      />
    </section>
  );
}
