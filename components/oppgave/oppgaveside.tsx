import type { ReactNode } from 'react';
import type { KalenderVisning } from '#components/kalender/kalender-visning';
import { Betalingsavtale } from '#components/naa/betalingsavtale';
import { Hjemmellenke } from '#components/regelverk/hjemmellenke';
import { Fremmed } from '#components/ui/fremmed';
import { Lenke, UtLenke } from '#components/ui/lenke';
import { Telefon } from '#components/ui/telefon';
import { Varsel } from '#components/ui/varsel';
import { aarAv } from '#lib/domain/dag/dato';
import type { Hendelse } from '#lib/domain/kilde/hendelse';
import { forbeholdForSider } from '#lib/domain/oppgave/forbehold';
import { isFerdig, isForSent } from '#lib/domain/oppgave/oppgavestatus';
import { forholdsverdi } from '#lib/tekst/forhold';
import { datotekst, forbeholdstekst, konsekvenstekst } from '#lib/tekst/forklaring';
import { iSpraaket, myndighetsnavn, oppgavetittel, regeltekst, tittelspraak } from '#lib/tekst/oppgave';
import { radtittel } from '#lib/tekst/rad';
import { Historikk } from './historikk';
import type { MerkAction } from './merk-skjema';
import type { Oppgavested } from './oppgavested';
import { Sidespalte } from './sidespalte';
import { Statuskort, type StatuskortProps } from './statuskort';

export interface OppgavesideProps extends StatuskortProps, Omit<KalenderVisning, 'oppgaver' | 'utenDato'> {
  /** What has happened to it, oldest first. */
  historikk: readonly Hendelse[];
  /** The session ended before a mark could be stored. */
  avbrutt: boolean;
  merk: MerkAction;
  markAndReturn: (form: FormData) => Promise<void>;
  /** By default under the frister of the chosen virksomhet. */
  sted?: Oppgavested;
}

/** The page of one oppgave: its state and cost, the explanation, and its history. */
export function Oppgaveside(props: OppgavesideProps) {
  const { tekster, oppgave, par, idag, virksomhet, merk, markAndReturn } = props;
  const ord = tekster.oppgave;
  const sted = props.sted ?? toEgetSted(tekster, oppgave);
  return (
    <div className="bredde pt-6">
      <Lenke href={sted.tilbake.href} ikonFoer="tilbake">
        {sted.tilbake.tekst}
      </Lenke>
      {sted.hvem && <p className="pt-4 font-bold">{sted.hvem}</p>}
      <h1 lang={tittelspraak(tekster, oppgave)} className={sted.hvem ? 'pb-4' : 'py-4'}>
        {radtittel(tekster, [oppgave])}
      </h1>
      {props.avbrutt && <Varsel type="advarsel">{ord.loggetUt}</Varsel>}
      <div className="oppgaveside">
        <div className="min-w-0">
          <Statuskort {...props} />
          <Forklaringen {...props} />
        </div>
        <Sidespalte
          {...{ tekster, oppgave, par, idag, sted }}
          kalender={props}
          merkemaate={{ organisasjonsnummer: virksomhet.organisasjonsnummer, merk, markAndReturn }}
        />
      </div>
    </div>
  );
}

function toEgetSted(
  tekster: OppgavesideProps['tekster'],
  { frist, noekkel }: OppgavesideProps['oppgave'],
): Oppgavested {
  const aar = aarAv(frist.frist);
  return {
    tilbake: { href: `/frister/${aar}#${noekkel}`, tekst: tekster.oppgave.tilbake(aar) },
    stiTil: (en) => `/oppgave/${en}`,
    hasFil: true,
  };
}

/** The sections below: consequences, contact, description, reasons, reservations and history. */
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
              {datotekst(tekster, oppgave)}
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

function Avsnitt({ tittel, id, children }: { tittel: string; id?: string; children: ReactNode }) {
  return (
    <section className="pt-6" id={id}>
      <h2 className="text-lg">{tittel}</h2>
      <div>{children}</div>
    </section>
  );
}
