import { DekkesIkke } from '#components/regelverk/dekkes-ikke';
import { Ikon } from '#components/ui/ikon';
import { KnappLenke, Lenke } from '#components/ui/lenke';
import { UtskriftKnapp } from '#components/ui/utskrift-knapp';
import { FRISTAAR } from '#lib/contract/felles/periode';
import type { Situasjonsvar } from '#lib/contract/regelverk/situasjon-soek';
import type { HvaOm as HvaOmNavn } from '#lib/contract/skjema/hva-om';
import { aapenKalendersti, veiviserSti } from '#lib/contract/skjema/hvilke-frister';
import { aarAv, type Dato, maanedAv } from '#lib/domain/dag/dato';
import type { UtenDato } from '#lib/domain/oppgave/oppgave';
import type { Tekster } from '#lib/messages/index';
import type { FristVisning } from './frist-visning';
import { Fristliste } from './fristliste';
import { HvaOm } from './hva-om';
import { Maanedsdel } from './maanedsdel';
import { Sammenligning, type SammenligningVisning } from './sammenligning';
import { UtenDatoListe } from './uten-dato';

export interface ResultatProps {
  svar: Situasjonsvar;
  visning: { aar: number; maaned: number | null };
  frister: readonly FristVisning[];
  utenDato: readonly UtenDato[];
  /** Set when a «what if» question was chosen. */
  hvaOm: { navn: HvaOmNavn; sammenligning: SammenligningVisning } | null;
  idag: Dato;
}

/** The result of the answers: the year, one month of it, or the effect of a change. */
export function Resultat({
  tekster,
  svar,
  visning: { aar, maaned },
  frister,
  utenDato,
  hvaOm,
  idag,
}: { tekster: Tekster } & ResultatProps) {
  const ord = tekster.hvilkeFrister;
  return (
    <>
      {hvaOm ? (
        <>
          <Sammenligning
            tekster={tekster}
            svar={svar}
            aar={aar}
            hvaOm={hvaOm.navn}
            sammenligning={hvaOm.sammenligning}
          />
          <HvaOm tekster={tekster} svar={svar} aar={aar} vist={hvaOm.navn} />
        </>
      ) : (
        <>
          <div className="skjul-i-utskrift flex flex-wrap items-center gap-3">
            {maaned ? (
              <KnappLenke href={veiviserSti(svar, { aar })}>{ord.seListe(aar)}</KnappLenke>
            ) : (
              <KnappLenke
                href={veiviserSti(svar, { aar, maaned: aar === aarAv(idag) ? maanedAv(idag) : 1 })}
                ikon="kalender"
              >
                {ord.seMaaned}
              </KnappLenke>
            )}
            <UtskriftKnapp>{ord.skrivUt}</UtskriftKnapp>
          </div>
          <HvaOm tekster={tekster} svar={svar} aar={aar} />
          {maaned ? (
            <Maanedsdel
              tekster={tekster}
              svar={svar}
              maaned={{ aar, maaned }}
              frister={frister}
              idag={idag}
            />
          ) : (
            <Aaret tekster={tekster} svar={svar} aar={aar} frister={frister} />
          )}
          <UtenDatoListe tekster={tekster} utenDato={utenDato} />
          <Abonner tekster={tekster} svar={svar} />
          <p className="text-sm">{ord.forbehold}</p>
          <div className="skjul-i-utskrift">
            <DekkesIkke tekster={tekster} />
          </div>
        </>
      )}
      <p className="skjul-i-utskrift text-sm text-graphite-70">{ord.lenkeTips}</p>
    </>
  );
}

function Aaret({
  tekster,
  svar,
  aar,
  frister,
}: Pick<ResultatProps, 'svar' | 'frister'> & { tekster: Tekster; aar: number }) {
  const ord = tekster.hvilkeFrister;
  return (
    <section aria-labelledby="aaret" className="space-y-2">
      <h2 id="aaret">
        {ord.resultat(aar)} ({frister.length})
      </h2>
      {frister.length === 0 ? <p>{ord.tomt(aar)}</p> : <Fristliste tekster={tekster} frister={frister} />}
      <nav aria-label={ord.velgAar} className="skjul-i-utskrift flex justify-between gap-4 pt-4">
        <span>
          {aar > FRISTAAR.foerste && (
            <Lenke href={veiviserSti(svar, { aar: aar - 1 })} ikonFoer="tilbake">
              {ord.forrigeAar(aar - 1)}
            </Lenke>
          )}
        </span>
        <span>
          {aar < FRISTAAR.siste && (
            <Lenke href={veiviserSti(svar, { aar: aar + 1 })} ikonEtter="fram">
              {ord.nesteAar(aar + 1)}
            </Lenke>
          )}
        </span>
      </nav>
    </section>
  );
}

/** Subscribes to the frister of the answers, in the language of the page. A plain link: what it leads to is a file. */
function Abonner({ tekster, svar }: { tekster: Tekster; svar: Situasjonsvar }) {
  const ord = tekster.abonnement;
  return (
    <p className="skjul-i-utskrift">
      <a href={aapenKalendersti(svar, tekster.spraak)} className="ds-pille">
        <Ikon navn="kalender" />
        {ord.aapen}
      </a>
      <span className="block pt-2 text-sm">{ord.aapenHjelp}</span>
    </p>
  );
}
