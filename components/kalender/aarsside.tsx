import type { MerkAction } from '#components/oppgave/merk-skjema';
import { OppgaveLenke } from '#components/oppgave/oppgave-lenke';
import { Tidslinje } from '#components/oppgave/tidslinje';
import { DekkesIkke } from '#components/regelverk/dekkes-ikke';
import { Ikon } from '#components/ui/ikon';
import { KnappLenke, Lenke } from '#components/ui/lenke';
import { Grunnlag } from '#components/virksomhet/grunnlag';
import { ManglerForhold } from '#components/virksomhet/mangler-forhold';
import { aarAv, type Dato, maanedAv } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isHele } from '#lib/domain/virksomhet/rett';
import type { Tekster } from '#lib/messages/index';
import { withUkedag } from '#lib/tekst/dato';
import { Endringer, type EndringerProps } from './endringer';
import type { KalenderVisning } from './kalender-visning';
import { maanedssti } from './maaned';

/** The year as a timeline, as in the agency's sketch. */
export function Aarsside({
  tekster,
  aar,
  grenser,
  kalender,
  neste,
  idag,
  merk,
  markAndReturn,
  endringer,
}: {
  tekster: Tekster;
  aar: number;
  grenser: { foerste: number; siste: number };
  kalender: KalenderVisning;
  /** The next obligation after the year, shown when the year is empty. */
  neste: Oppgave | null;
  idag: Dato;
  merk: MerkAction;
  markAndReturn: (form: FormData) => Promise<void>;
  endringer: Pick<EndringerProps, 'hendelser' | 'til' | 'markSeen'>;
}) {
  const ord = tekster.frister;
  const { organisasjonsnummer } = kalender.virksomhet;
  return (
    <>
      <h1 className="bredde py-6 text-center">{ord.tittel}</h1>
      <div className="skjul-i-utskrift bg-ochre-5">
        <div className="bredde space-y-2 py-6">
          <h2 className="text-lg">{ord.huskTittel}</h2>
          <p>{ord.huskTekst}</p>
          <div className="flex flex-wrap gap-3 pt-2">
            <KnappLenke
              href={maanedssti({ aar, maaned: aar === aarAv(idag) ? maanedAv(idag) : 1 })}
              ikon="kalender"
            >
              {ord.seMaaned}
            </KnappLenke>
            <KnappLenke href={`/frister/${aar}/veggark`} ikon="skriver">
              {ord.skrivUt}
            </KnappLenke>
          </div>
        </div>
      </div>
      <div className="bredde pt-6">
        <Endringer
          tekster={tekster}
          {...endringer}
          sti={`/frister/${aar}`}
          organisasjonsnummer={organisasjonsnummer}
        />
        <Grunnlag tekster={tekster} kalender={kalender} />
        <ManglerForhold tekster={tekster} kalender={kalender} />
        <h2 className="py-4 text-center text-2xl">{aar}</h2>
        {aar > aarAv(idag) && <p className="pb-4 font-bold">{ord.prognose}</p>}
        {kalender.oppgaver.length === 0 ? (
          <TomtAar
            tekster={tekster}
            aar={aar}
            neste={neste}
            altErKjent={kalender.mangler.length === 0}
            hele={isHele(kalender.rett)}
          />
        ) : (
          <Tidslinje
            tekster={tekster}
            oppgaver={kalender.oppgaver}
            idag={idag}
            aar={aar}
            merkemaate={{ organisasjonsnummer, merk, markAndReturn }}
          />
        )}
        <DekkesIkke tekster={tekster} />
        <nav aria-label={ord.aarsvelger} className="skjul-i-utskrift flex justify-between gap-4 pt-8">
          <span>
            {aar > grenser.foerste && (
              <Lenke href={`/frister/${aar - 1}`} ikonFoer="tilbake">
                {ord.forrigeAar(aar - 1)}
              </Lenke>
            )}
          </span>
          <span>
            {aar < grenser.siste && (
              <Lenke href={`/frister/${aar + 1}`} ikonEtter="fram">
                {ord.nesteAar(aar + 1)}
              </Lenke>
            )}
          </span>
        </nav>
      </div>
    </>
  );
}

/** Shown for an empty year. Reassures only when everything is known: what is missing could hide a frist. */
function TomtAar({
  tekster,
  aar,
  neste,
  altErKjent,
  hele,
}: {
  tekster: Tekster;
  aar: number;
  neste: Oppgave | null;
  altErKjent: boolean;
  /** Whether all of the calendar may be seen: the rest may have frister. */
  hele: boolean;
}) {
  const ord = tekster.frister;
  return (
    <div className="space-y-2">
      <p className="flex items-center gap-2">
        {altErKjent && hele && <Ikon navn="hake" className="size-5!" />}
        {altErKjent && hele ? ord.tomt(aar) : ord.tomtForeloepig(aar)}
      </p>
      {neste && (
        <p>
          {ord.nesteSenere(withUkedag(tekster, neste.frist.frist))}{' '}
          <OppgaveLenke tekster={tekster} oppgave={neste} />
        </p>
      )}
      {hele && (
        <p>
          <Lenke href="/virksomhet">{ord.tomtHint}</Lenke>
        </p>
      )}
    </div>
  );
}
