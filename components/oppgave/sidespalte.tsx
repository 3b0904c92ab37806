import type { KalenderVisning } from '#components/kalender/kalender-visning';
import { Ikon } from '#components/ui/ikon';
import { Lenke } from '#components/ui/lenke';
import { Grunnlag } from '#components/virksomhet/grunnlag';
import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { Tekster } from '#lib/messages/index';
import { withUkedag } from '#lib/tekst/dato';
import { gjelderTekst } from '#lib/tekst/oppgave';
import { radtittel } from '#lib/tekst/rad';
import type { Merkemaate } from './merk-skjema';
import { hasMerking, Merking } from './merking';
import type { Oppgavested } from './oppgavested';
import { Statuslapp } from './statuslapp';

/** The column beside an oppgave: its par, the user's own mark, and the facts behind the frister. */
export function Sidespalte({
  tekster,
  oppgave,
  par,
  idag,
  kalender,
  merkemaate,
  sted,
}: {
  tekster: Tekster;
  oppgave: Oppgave;
  /** The delivery or payment that belongs to it. */
  par: Oppgave | null;
  idag: Dato;
  kalender: Omit<KalenderVisning, 'oppgaver' | 'utenDato'>;
  merkemaate: Merkemaate;
  sted: Oppgavested;
}) {
  const ord = tekster.oppgave;
  return (
    <div className="naa-hjelp">
      {oppgave.gjelder && (
        <p className="sr-only">
          {ord.gjelder}: {gjelderTekst(tekster, oppgave.gjelder)}
        </p>
      )}
      {par && (
        <section className="naa-boks">
          <h2 className="text-lg">{ord.hoererSammen}</h2>
          <p className="pt-2">
            <Statuslapp tekster={tekster} oppgave={par} idag={idag} />
          </p>
          <p className="pt-1">
            <Lenke href={sted.stiTil(par.noekkel)}>{radtittel(tekster, [par])}</Lenke>
          </p>
          <p className="text-sm text-graphite-70">{withUkedag(tekster, par.frist.frist)}</p>
        </section>
      )}
      {hasMerking(oppgave, idag) && (
        <section className="naa-boks skjul-i-utskrift">
          <h2 className="text-lg">{ord.statusHosDeg}</h2>
          <p className="text-sm text-graphite-70">{ord.statusHosDegTekst}</p>
          <Merking
            tekster={tekster}
            oppgave={oppgave}
            idag={idag}
            til={sted.stiTil(oppgave.noekkel)}
            merkemaate={merkemaate}
          />
        </section>
      )}
      {sted.hasFil && (
        // A plain link: what it leads to is a file.
        <p className="skjul-i-utskrift">
          <a
            href={`${sted.stiTil(oppgave.noekkel)}/frister.ics`}
            className="ds-lenke inline-flex gap-1.5"
            download
          >
            <Ikon navn="kalender" />
            {tekster.abonnement.lastNedEn}
          </a>
        </p>
      )}
      {sted.mer}
      <div className="text-sm">
        <Grunnlag tekster={tekster} kalender={kalender} />
      </div>
    </div>
  );
}
