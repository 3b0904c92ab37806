import type { ReactNode } from 'react';
import type { KalenderVisning } from '#components/kalender/kalender-visning';
import { Alert } from '#components/ui/ds';
import { Lenke, UtLenke } from '#components/ui/lenke';
import { Grunnlag } from '#components/virksomhet/grunnlag';
import { aarAv, type Dato } from '#lib/domain/dag/dato';
import type { Hendelse } from '#lib/domain/kilde/hendelse';
import { forbeholdForSider } from '#lib/domain/oppgave/forbehold';
import type { Forklaring } from '#lib/domain/oppgave/forklaring';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import type { GjeldendeForhold } from '#lib/domain/virksomhet/forhold';
import type { Tekster } from '#lib/messages/index';
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
} from '#lib/tekst/oppgave';
import { toOppgaveord } from '#lib/tekst/ord';
import { Betaling } from './betaling';
import { Historikk } from './historikk';
import { Kildelinjer } from './kildelinjer';
import { MerkEn } from './merk-en';
import type { MerkAction } from './use-oppgaver';

export interface OppgavesideProps extends Omit<KalenderVisning, 'oppgaver' | 'utenDato'> {
  tekster: Tekster;
  oppgave: Oppgave;
  /** The forhold that make the oppgave apply. */
  grunner: readonly GjeldendeForhold[];
  forklaring: Forklaring | null;
  kontakt: { telefon: string; side: string };
  /** The events of the oppgave, oldest first. */
  historikk: readonly Hendelse[];
  idag: Dato;
  /** Whether the session ended before a mark could be stored. */
  avbrutt: boolean;
  merk: MerkAction;
  markAndReturn: (form: FormData) => Promise<void>;
}

/** The page of one oppgave: why it applies, why this date, what to do, whom to contact. */
export function Oppgaveside(props: OppgavesideProps) {
  const { tekster, oppgave, grunner, forklaring, kontakt, idag, avbrutt } = props;
  const ord = tekster.oppgave;
  const forbehold = forbeholdForSider(forklaring?.forbehold ?? []);
  const aar = aarAv(oppgave.frist.frist);
  const fraKilden = iSpraaket(tekster, oppgave.levert?.beskrivelse ?? []);
  return (
    <div className="bredde artikkel pt-6">
      <Lenke href={`/frister/${aar}`} ikonFoer="tilbake">
        {ord.tilbake(aar)}
      </Lenke>
      <h1 className="pt-4">{oppgavetittel(tekster, oppgave)}</h1>
      {avbrutt && (
        <Alert variant="warning" showAlert>
          {ord.loggetUt}
        </Alert>
      )}
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 py-4">
        <dt className="font-bold">{ord.frist}</dt>
        <dd>
          <time dateTime={oppgave.frist.frist}>{withUkedag(tekster, oppgave.frist.frist)}</time>
        </dd>
        {oppgave.gjelder && (
          <>
            <dt className="font-bold">{ord.gjelder}</dt>
            <dd>{gjelderTekst(tekster, oppgave.gjelder)}</dd>
          </>
        )}
      </dl>
      <MerkEn
        tekster={toOppgaveord(tekster)}
        organisasjonsnummer={props.virksomhet.organisasjonsnummer}
        oppgave={oppgave}
        idag={idag}
        hentet={props.lest}
        merk={props.merk}
        markAndReturn={props.markAndReturn}
      />
      <Kildelinjer tekster={tekster} oppgave={oppgave} />
      <Betaling tekster={tekster} levert={oppgave.levert} />
      {fraKilden && fraKilden !== oppgavetittel(tekster, oppgave) && (
        <Avsnitt tittel={tekster.kilder.fraKilden(myndighetsnavn(tekster, oppgave))}>{fraKilden}</Avsnitt>
      )}
      {oppgave.regel && (
        <Avsnitt tittel={ord.hvaTittel}>
          {regeltekst(tekster, oppgave.regel).hva} {oppgave.frivillig && tekster.konsekvens.frivillig}
        </Avsnitt>
      )}
      {grunner.length > 0 && (
        <Avsnitt tittel={ord.hvorforTittel}>
          {ord.fordi}
          <ul className="list-disc pl-6">
            {grunner.map((forhold) => (
              <li key={forhold.navn}>
                {tekster.forhold.navn[forhold.navn]}: {forholdsverdi(tekster, forhold)} (
                {tekster.forhold.ifoelge[forhold.opphav]})
              </li>
            ))}
          </ul>
        </Avsnitt>
      )}
      {oppgave.regel && (
        <Avsnitt tittel={ord.datoTittel}>
          {ord.nominell(withUkedag(tekster, oppgave.nominellFrist))} {flyttetekst(tekster, oppgave)}
          <ul className="pt-2">
            {oppgave.hjemmel.map(({ tekst, lenke }) => (
              <li key={tekst}>
                {ord.hjemmel}: <UtLenke href={lenke}>{tekst}</UtLenke>
              </li>
            ))}
          </ul>
        </Avsnitt>
      )}
      {forklaring && (
        <Avsnitt tittel={tekster.konsekvens.tittel}>
          {konsekvenstekst(tekster, forklaring.konsekvens)}
        </Avsnitt>
      )}
      {forbehold.length > 0 && (
        <Avsnitt tittel={ord.forbeholdTittel}>{forbeholdstekst(tekster, forbehold)}</Avsnitt>
      )}
      <Avsnitt tittel={ord.gjoerTittel}>
        {isOverdue(oppgave, idag) && ord.uteHjelp}
        {oppgave.lenke && !isOverdue(oppgave, idag) && (
          <UtLenke href={oppgave.lenke}>{handlingstekst(tekster, oppgave)}</UtLenke>
        )}
        {oppgave.par && (
          <span className="block pt-2">
            <Lenke href={`/oppgave/${oppgave.par}`}>
              {oppgave.frist.fristType === 'betalingsfrist' ? ord.leveringHoererTil : ord.betalingHoererTil}
            </Lenke>
          </span>
        )}
      </Avsnitt>
      <Avsnitt tittel={ord.kontaktTittel}>
        {ord.kontakt(myndighetsnavn(tekster, oppgave))} {ord.telefon}{' '}
        <a className="ds-lenke whitespace-nowrap" href={`tel:${kontakt.telefon.replaceAll(' ', '')}`}>
          {kontakt.telefon}
        </a>
        . <UtLenke href={kontakt.side}>{tekster.ramme.kontakt}</UtLenke>
      </Avsnitt>
      <Historikk tekster={tekster} historikk={props.historikk} kilder={props.kilder} />
      <div className="pt-6">
        <Grunnlag tekster={tekster} kalender={props} />
      </div>
    </div>
  );
}

function Avsnitt({ tittel, children }: { tittel: string; children: ReactNode }) {
  return (
    <section className="pt-6">
      <h2 className="text-lg">{tittel}</h2>
      <div>{children}</div>
    </section>
  );
}
