import { Endringer, type EndringerProps } from '#components/kalender/endringer';
import type { KalenderVisning } from '#components/kalender/kalender-visning';
import { OppgaveLenke } from '#components/oppgave/oppgave-lenke';
import { DekkesIkke } from '#components/regelverk/dekkes-ikke';
import { Lenke } from '#components/ui/lenke';
import { Mappe } from '#components/ui/mappe';
import { Varsler } from '#components/virksomhet/grunnlag';
import { ManglerForhold } from '#components/virksomhet/mangler-forhold';
import { aarAv, type Dato } from '#lib/domain/dag/dato';
import type { ForklartOppgave } from '#lib/domain/oppgave/forklaring';
import type { Naa } from '#lib/domain/oppgave/naa';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { canSeeBeloep } from '#lib/domain/virksomhet/rett';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { withUkedag } from '#lib/tekst/dato';
import { AaBetale } from './aa-betale';
import { Aarsbokser } from './aarsbokser';
import { Fristrad } from './fristrad';
import { Hjelpekort } from './hjelpekort';
import { SentKort } from './sent-kort';

export interface NaasideProps {
  tekster: Tekster;
  kalender: KalenderVisning;
  naa: Naa;
  /** The most important of the late oppgaver, explained. */
  verst: ForklartOppgave | null;
  /** The oppgaver of each month of this year. */
  maaneder: readonly (readonly Oppgave[])[];
  ferdig: readonly Oppgave[];
  internt: readonly Oppgave[];
  idag: Dato;
  /** The years that have frister, first and last. */
  grenser: { foerste: number; siste: number };
  markAndReturn: (form: FormData) => Promise<void>;
  endringer: Pick<EndringerProps, 'hendelser' | 'til' | 'markSeen'>;
}

/** The page after login: the tasks that need attention, by urgency, and the sums to pay. */
export function Naaside(props: NaasideProps) {
  const { tekster, kalender, naa, verst, idag, markAndReturn } = props;
  const ord = tekster.naa;
  const { organisasjonsnummer } = kalender.virksomhet;
  const aar = aarAv(idag);
  const flere = naa.sent.slice(1);
  const felles = { tekster, idag };
  return (
    <div className="bredde pt-3 sm:pt-6">
      <h1 className="pb-2 sm:pb-4">{ord.tittel}</h1>
      <Varsler tekster={tekster} kalender={kalender} />
      <div className="naa">
        {verst && (
          <section aria-labelledby="sent" className="naa-sent">
            <SentKort
              {...felles}
              oppgave={verst}
              organisasjonsnummer={organisasjonsnummer}
              markAndReturn={markAndReturn}
            />
            {flere.length > 0 && (
              <>
                <h3 className="pt-4">{ord.flereForSent}</h3>
                <ul className="fristrader">
                  {flere.map((rad) => (
                    <Fristrad key={rad[0].noekkel} {...felles} rad={rad} />
                  ))}
                </ul>
              </>
            )}
          </section>
        )}
        {canSeeBeloep(kalender.rett) && (
          <AaBetale {...felles} betale={naa.betale} neste={naa.snart[0] ?? null} />
        )}
        <div className="naa-resten">
          <Endringer
            tekster={tekster}
            {...props.endringer}
            sti="/frister"
            organisasjonsnummer={organisasjonsnummer}
          />
          <ManglerForhold tekster={tekster} kalender={kalender} />
          <section aria-labelledby="neste30">
            <h2 id="neste30">{ord.neste30}</h2>
            {naa.snart.length === 0 && (
              <p className="pt-2">
                {kalender.mangler.length === 0 ? ord.ingenNeste30 : ord.ingenForeloepig}{' '}
                {naa.deretter && (
                  <>
                    {fill(ord.deretter, { dato: withUkedag(tekster, naa.deretter.frist.frist) })}{' '}
                    <OppgaveLenke tekster={tekster} oppgave={naa.deretter} />
                  </>
                )}
              </p>
            )}
            <ul className="fristrader">
              {naa.snart.map((rad) => (
                <Fristrad key={rad[0].noekkel} {...felles} rad={rad} />
              ))}
            </ul>
          </section>
          {naa.ukjent.length > 0 && (
            <Mappe
              tittel={fill(ord.ukjent, { antall: naa.ukjent.length })}
              tekst={ord.ukjentTekst}
              aapen={naa.sent.length === 0 && naa.ukjent.length < 4}
            >
              <ul className="fristrader">
                {naa.ukjent.map((rad) => (
                  <Fristrad
                    key={rad[0].noekkel}
                    {...felles}
                    rad={rad}
                    merk={{ organisasjonsnummer, markAndReturn }}
                  />
                ))}
              </ul>
            </Mappe>
          )}
          <section aria-labelledby="aaret" className="pt-8">
            <h2 id="aaret">{fill(ord.aaret, { aar })}</h2>
            <Aarsbokser {...felles} aar={aar} maaneder={props.maaneder} />
          </section>
          {props.ferdig.length > 0 && (
            <Mappe tittel={fill(ord.ferdig, { aar, antall: props.ferdig.length })}>
              <Oppgaveliste {...felles} oppgaver={props.ferdig} />
            </Mappe>
          )}
          {props.internt.length > 0 && (
            <Mappe tittel={fill(ord.internt, { antall: props.internt.length })} tekst={ord.interntTekst}>
              <Oppgaveliste {...felles} oppgaver={props.internt} />
            </Mappe>
          )}
          <p className="pt-6 text-sm">
            {ord.andreAar}{' '}
            {aar > props.grenser.foerste && <Lenke href={`/frister/${aar - 1}`}>{aar - 1}</Lenke>}
            {aar > props.grenser.foerste && aar < props.grenser.siste && ' · '}
            {aar < props.grenser.siste && (
              <Lenke href={`/frister/${aar + 1}`}>{fill(ord.prognose, { aar: aar + 1 })}</Lenke>
            )}
          </p>
          <DekkesIkke tekster={tekster} />
        </div>
        <Hjelpekort tekster={tekster} kalender={kalender} aar={aar} />
      </div>
    </div>
  );
}

function Oppgaveliste({
  tekster,
  oppgaver,
  idag,
}: {
  tekster: Tekster;
  oppgaver: readonly Oppgave[];
  idag: Dato;
}) {
  return (
    <ul className="fristrader">
      {oppgaver.map((oppgave) => (
        <Fristrad key={oppgave.noekkel} tekster={tekster} rad={[oppgave]} idag={idag} />
      ))}
    </ul>
  );
}
