import type { ReactNode } from 'react';
import type { KalenderVisning } from '#components/kalender/kalender-visning';
import { Betalingsavtale } from '#components/naa/betalingsavtale';
import { Betalingsmaate } from '#components/naa/betalingsmaate';
import { Forsinkelse, SentInnhold } from '#components/naa/sent-innhold';
import { Hjemmellenke } from '#components/regelverk/hjemmellenke';
import { Alert } from '#components/ui/ds';
import { Fremmed } from '#components/ui/fremmed';
import { KnappUt, Lenke, UtLenke } from '#components/ui/lenke';
import { Telefon } from '#components/ui/telefon';
import { Grunnlag } from '#components/virksomhet/grunnlag';
import { aarAv, type Dato } from '#lib/domain/dag/dato';
import type { Hendelse } from '#lib/domain/kilde/hendelse';
import { forbeholdForSider } from '#lib/domain/oppgave/forbehold';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isFerdig, isForSent } from '#lib/domain/oppgave/oppgavestatus';
import type { Tekster } from '#lib/messages/index';
import { writeKroner } from '#lib/messages/mal';
import { withUkedag } from '#lib/tekst/dato';
import { forholdsverdi } from '#lib/tekst/forhold';
import { forbeholdstekst, konsekvenstekst } from '#lib/tekst/forklaring';
import {
  flyttetekst,
  gjelderTekst,
  handlingstekst,
  iSpraaket,
  isOverdue,
  myndighetsnavn,
  oppgavetittel,
  regeltekst,
  statushjelp,
  tittelspraak,
} from '#lib/tekst/oppgave';
import { radtittel, utsattlinje } from '#lib/tekst/rad';
import { Historikk } from './historikk';
import { Kildelinjer } from './kildelinjer';
import type { MerkAction } from './merk-skjema';
import { Merking } from './merking';
import { Statuslapp } from './statuslapp';

export interface OppgavesideProps extends Omit<KalenderVisning, 'oppgaver' | 'utenDato'> {
  tekster: Tekster;
  oppgave: ForklartOppgave;
  /** The delivery or payment that belongs to it. */
  par: Oppgave | null;
  /** What has happened to it, oldest first. */
  historikk: readonly Hendelse[];
  idag: Dato;
  /** The session ended before a mark could be stored. */
  avbrutt: boolean;
  merk: MerkAction;
  markAndReturn: (form: FormData) => Promise<void>;
}

/** One oppgave to act from: its state and cost, what one can do, whom to ask; then why, the law and the history. */
export function Oppgaveside(props: OppgavesideProps) {
  const { tekster, oppgave } = props;
  const ord = tekster.oppgave;
  const aar = aarAv(oppgave.frist.frist);
  return (
    <div className="bredde pt-6">
      <Lenke href={`/frister/${aar}#${oppgave.noekkel}`} ikonFoer="tilbake">
        {ord.tilbake(aar)}
      </Lenke>
      <h1 lang={tittelspraak(tekster, oppgave)} className="py-4">
        {radtittel(tekster, [oppgave])}
      </h1>
      {props.avbrutt && (
        <Alert variant="warning" showAlert>
          {ord.loggetUt}
        </Alert>
      )}
      <div className="oppgaveside">
        <div className="min-w-0">
          <Statuskort {...props} />
          <Forklaringen {...props} />
        </div>
        <Sidespalte {...props} />
      </div>
    </div>
  );
}

/** The state of it, what it costs, and where it is done. */
function Statuskort({ tekster, oppgave, par, idag }: OppgavesideProps) {
  const hjelp = statushjelp(tekster, oppgave, idag);
  const utsatt = utsattlinje(tekster, oppgave, par?.frist.frist ?? null);
  if (isForSent(oppgave, idag))
    return (
      <div className="sent-kort">
        <p className="flex flex-wrap items-center gap-2 pb-1">
          <Forsinkelse tekster={tekster} dato={oppgave.frist.frist} idag={idag} />
          <Statuslapp tekster={tekster} oppgave={oppgave} idag={idag} />
        </p>
        <SentInnhold tekster={tekster} oppgave={oppgave} idag={idag} formel />
        <Kildelinjer tekster={tekster} oppgave={oppgave} idag={idag} utenBeloep />
        {utsatt && <p className="pt-2">{utsatt}</p>}
      </div>
    );
  const beloep = oppgave.levert?.beloep ?? null;
  const isAapen = !isFerdig(oppgave, idag);
  return (
    <div className="naa-boks">
      <p>
        <Statuslapp tekster={tekster} oppgave={oppgave} idag={idag} />
      </p>
      <p className="pt-2">
        {tekster.oppgave.frist}:{' '}
        <strong>
          <time dateTime={oppgave.frist.frist}>{withUkedag(tekster, oppgave.frist.frist)}</time>
        </strong>
      </p>
      {beloep !== null && <p className="text-2xl font-bold">{writeKroner(tekster.tall, beloep)}</p>}
      {hjelp && <p className="pt-2">{hjelp}</p>}
      <Kildelinjer tekster={tekster} oppgave={oppgave} idag={idag} utenBeloep />
      {utsatt && <p className="pt-2">{utsatt}</p>}
      {isOverdue(oppgave, idag) && <p className="pt-2">{tekster.oppgave.uteHjelp}</p>}
      <div className="flex flex-wrap items-center gap-3 pt-3 empty:hidden">
        {oppgave.lenke && isAapen && (
          <KnappUt href={oppgave.lenke}>{handlingstekst(tekster, oppgave)}</KnappUt>
        )}
        {isAapen && <Betalingsmaate tekster={tekster} levert={oppgave.levert} />}
      </div>
    </div>
  );
}

function Forklaringen({ tekster, oppgave, historikk, kilder, idag }: OppgavesideProps) {
  const ord = tekster.oppgave;
  const { forklaring, grunner, kontakt } = oppgave;
  const forbehold = forbeholdForSider(forklaring?.forbehold ?? []);
  const fraKilden = iSpraaket(tekster, oppgave.levert?.beskrivelse ?? []);
  const avtale = forklaring?.betalingsavtale;
  const sen = isForSent(oppgave, idag);
  return (
    <div className="artikkel">
      {forklaring && (
        <Avsnitt tittel={sen ? ord.skjerNaa : tekster.konsekvens.tittel}>
          {konsekvenstekst(tekster, forklaring.konsekvens)}
        </Avsnitt>
      )}
      <Avsnitt tittel={ord.kontaktTittel}>
        {avtale?.mulig && !isFerdig(oppgave, idag) && (
          <p>
            <Betalingsavtale tekster={tekster} lenke={avtale.lenke} />
          </p>
        )}
        {ord.kontakt(myndighetsnavn(tekster, oppgave))} {ord.telefon} <Telefon nummer={kontakt.telefon} />.{' '}
        <UtLenke href={kontakt.side}>{tekster.ramme.kontakt}</UtLenke>
      </Avsnitt>
      {fraKilden && fraKilden.tekst !== oppgavetittel(tekster, oppgave) && (
        <Avsnitt tittel={tekster.kilder.fraKilden(myndighetsnavn(tekster, oppgave))}>
          <Fremmed tekst={fraKilden.tekst} deler={[fraKilden]} spraak={tekster.spraak} />
        </Avsnitt>
      )}
      {oppgave.regel && (
        <Avsnitt tittel={ord.hvaTittel}>
          {regeltekst(tekster, oppgave.regel).hva} {oppgave.frivillig && tekster.konsekvens.frivillig}
        </Avsnitt>
      )}
      {(grunner.length > 0 || oppgave.regel) && (
        <Avsnitt id="hvorfor" tittel={ord.hvorforTittel}>
          {grunner.length > 0 && (
            <>
              {ord.fordi}
              <ul className="list-disc pb-2 pl-6">
                {grunner.map((forhold) => (
                  <li key={forhold.navn}>
                    {tekster.forhold.navn[forhold.navn]}: {forholdsverdi(tekster, forhold)} (
                    {tekster.forhold.ifoelge[forhold.opphav]})
                  </li>
                ))}
              </ul>
            </>
          )}
          {oppgave.regel && (
            <>
              {ord.nominell(withUkedag(tekster, oppgave.nominellFrist))} {flyttetekst(tekster, oppgave)}
              <details className="pt-2">
                <summary className="ds-lenke cursor-pointer">{ord.lovTittel}</summary>
                <ul className="pt-1">
                  {oppgave.hjemmel.map((hjemmel) => (
                    <li key={hjemmel.tekst}>
                      <Hjemmellenke hjemmel={hjemmel} spraak={tekster.spraak} />
                    </li>
                  ))}
                </ul>
              </details>
            </>
          )}
        </Avsnitt>
      )}
      {forbehold.length > 0 && (
        <Avsnitt tittel={ord.forbeholdTittel}>{forbeholdstekst(tekster, forbehold)}</Avsnitt>
      )}
      <Historikk tekster={tekster} historikk={historikk} kilder={kilder} />
    </div>
  );
}

function Sidespalte(props: OppgavesideProps) {
  const { tekster, oppgave, par, idag, virksomhet, merk, markAndReturn } = props;
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
            <Lenke href={`/oppgave/${par.noekkel}`}>{radtittel(tekster, [par])}</Lenke>
          </p>
          <p className="text-sm text-graphite-70">{withUkedag(tekster, par.frist.frist)}</p>
        </section>
      )}
      <section className="naa-boks skjul-i-utskrift empty:hidden">
        <h2 className="text-lg">{ord.statusHosDeg}</h2>
        <p className="text-sm text-graphite-70">{ord.statusHosDegTekst}</p>
        <Merking
          tekster={tekster}
          oppgave={oppgave}
          idag={idag}
          til={`/oppgave/${oppgave.noekkel}`}
          merkemaate={{ organisasjonsnummer: virksomhet.organisasjonsnummer, merk, markAndReturn }}
        />
      </section>
      <div className="text-sm">
        <Grunnlag tekster={tekster} kalender={props} />
      </div>
    </div>
  );
}

function Avsnitt({ tittel, id, children }: { tittel: string; id?: string; children: ReactNode }) {
  return (
    <section className="pt-6" id={id}>
      <h2 className="text-lg">{tittel}</h2>
      <div>{children}</div>
    </section>
  );
}
