import { Lenke } from '#components/ui/lenke';
import type { Dato } from '#lib/domain/dag/dato';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Tekster } from '#lib/messages/index';
import { radtittel } from '#lib/tekst/rad';
import { Betalingsavtale } from './betalingsavtale';
import { MerkKnapp } from './merk-knapp';
import { Forsinkelse, SentInnhold } from './sent-innhold';

/** The most important late oppgave: the delay, the amount, where to pay, and the way to a payment agreement. */
export function SentKort({
  tekster,
  oppgave,
  idag,
  organisasjonsnummer,
  markAndReturn,
}: {
  tekster: Tekster;
  oppgave: ForklartOppgave;
  idag: Dato;
  organisasjonsnummer: string;
  markAndReturn: (form: FormData) => Promise<void>;
}) {
  const ord = tekster.naa;
  const isBetaling = oppgave.frist.fristType === 'betalingsfrist';
  const avtale = oppgave.forklaring?.betalingsavtale;
  return (
    <div className="sent-kort">
      <p>
        <Forsinkelse tekster={tekster} dato={oppgave.frist.frist} idag={idag} />
      </p>
      <h2 id="sent" className="pt-2 text-lg sm:text-xl">
        <Lenke href={`/oppgave/${oppgave.noekkel}`} className="radlenke">
          {radtittel(tekster, [oppgave])}
        </Lenke>
      </h2>
      <SentInnhold tekster={tekster} oppgave={oppgave} idag={idag} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 pt-3 text-sm">
        {avtale?.mulig && (
          <span>
            <Betalingsavtale tekster={tekster} lenke={avtale.lenke} />
          </span>
        )}
        <Lenke href={`/oppgave/${oppgave.noekkel}#hvorfor`}>{ord.hvorforDenne}</Lenke>
        {oppgave.markering === null && (
          <MerkKnapp
            tekst={isBetaling ? ord.jegHarBetalt : ord.jegHarLevert}
            verdi="fullfoert"
            noekkel={oppgave.noekkel}
            organisasjonsnummer={organisasjonsnummer}
            markAndReturn={markAndReturn}
          />
        )}
      </div>
    </div>
  );
}
