import type { ReactNode } from 'react';
import { KnappLenke, Lenke } from '#components/ui/lenke';
import type { Situasjonsvar } from '#lib/contract/regelverk/situasjon-soek';
import { HVA_OM, type HvaOm } from '#lib/contract/skjema/hva-om';
import { veiviserSti } from '#lib/contract/skjema/hvilke-frister';
import { aarAv } from '#lib/domain/dag/dato';
import type { Oppgave, UtenDato } from '#lib/domain/oppgave/oppgave';
import type { Tekster } from '#lib/messages/index';
import { dagOgMaaned, heleDatoen } from '#lib/tekst/dato';
import { gjelderTekst, oppgavetittel, regeltekst } from '#lib/tekst/oppgave';

export interface SammenligningVisning {
  kommer: readonly Oppgave[];
  gaar: readonly Oppgave[];
  flyttes: readonly { foer: Oppgave; etter: Oppgave }[];
  uendret: number;
  kommerUtenDato: readonly UtenDato[];
}

/** The effect of one change: what is added, removed and moved, side by side where there is room. */
export function Sammenligning({
  tekster,
  svar,
  aar,
  hvaOm,
  sammenligning: { kommer, gaar, flyttes, uendret, kommerUtenDato },
}: {
  tekster: Tekster;
  svar: Situasjonsvar;
  aar: number;
  hvaOm: HvaOm;
  sammenligning: SammenligningVisning;
}) {
  const ord = tekster.hvilkeFrister.hvaOm;
  return (
    <section aria-labelledby="sammenligning" className="space-y-4">
      <h2 id="sammenligning">{ord.spoersmaal[hvaOm]}</h2>
      <p>{ord.forutsetning(aar)}</p>
      <div className="grid gap-6 sm:grid-cols-3">
        <Gruppe
          tittel={ord.kommer}
          antall={kommer.length}
          tomt={ord.ingenKommer}
          ekstra={kommerUtenDato.length}
        >
          <PerRegel tekster={tekster} oppgaver={kommer} />
          {kommerUtenDato.map(({ regel }) => (
            <li key={regel}>
              <strong>{regeltekst(tekster, regel).tittel}</strong>
              <span className="block text-sm">{ord.utenDato}</span>
            </li>
          ))}
        </Gruppe>
        <Gruppe tittel={ord.gaar} antall={gaar.length} tomt={ord.ingenGaar}>
          <PerRegel tekster={tekster} oppgaver={gaar} />
        </Gruppe>
        <Gruppe tittel={ord.flyttes} antall={flyttes.length} tomt={ord.ingenFlyttes}>
          {perTittel(tekster, flyttes, ({ etter }) => etter).map(([tittel, like]) => (
            <li key={tittel}>
              <strong>{tittel}</strong>
              {like.map(({ foer, etter }) => (
                <span key={etter.noekkel} className="block text-sm">
                  {etter.gjelder && `${gjelderTekst(tekster, etter.gjelder)}: `}
                  {ord.fraTil(dagen(tekster, foer, aar), dagen(tekster, etter, aar))}
                </span>
              ))}
            </li>
          ))}
        </Gruppe>
      </div>
      <p>{ord.uendret(uendret)}</p>
      <div className="skjul-i-utskrift flex flex-wrap items-center gap-x-6 gap-y-3">
        <KnappLenke href={veiviserSti(HVA_OM[hvaOm].endre(svar), { aar })}>{ord.bruk}</KnappLenke>
        <Lenke href={veiviserSti(svar, { aar })} ikonFoer="tilbake">
          {ord.tilbake}
        </Lenke>
      </div>
    </section>
  );
}

function Gruppe({
  tittel,
  antall,
  tomt,
  ekstra = 0,
  children,
}: {
  tittel: string;
  antall: number;
  tomt: string;
  /** The number of rules in the group without a date. */
  ekstra?: number;
  children: ReactNode;
}) {
  const id = `gruppe-${tittel.toLowerCase().replaceAll(' ', '-')}`;
  return (
    <section aria-labelledby={id} className="border-t-4 border-azure-100 pt-3">
      <h3 id={id} className="pb-2">
        {tittel} ({antall})
      </h3>
      {antall + ekstra === 0 ? <p>{tomt}</p> : <ul className="space-y-3">{children}</ul>}
    </section>
  );
}

/** Groups the frister of one rule on one line with their dates. */
function PerRegel({ tekster, oppgaver }: { tekster: Tekster; oppgaver: readonly Oppgave[] }) {
  return perTittel(tekster, oppgaver, (oppgave) => oppgave).map(([tittel, like]) => (
    <li key={tittel}>
      <strong>{tittel}</strong>
      <span className="block text-sm">
        {like.map(({ noekkel, frist }, nr) => (
          <span key={noekkel}>
            <span className="whitespace-nowrap">
              {dagOgMaaned(tekster, frist.frist)}
              {nr < like.length - 1 && ','}
            </span>{' '}
          </span>
        ))}
      </span>
    </li>
  ));
}

function perTittel<T>(
  tekster: Tekster,
  alle: readonly T[],
  oppgave: (ett: T) => Oppgave,
): [tittel: string, like: T[]][] {
  const ut = new Map<string, T[]>();
  for (const ett of alle) {
    const tittel = oppgavetittel(tekster, oppgave(ett));
    ut.set(tittel, [...(ut.get(tittel) ?? []), ett]);
  }
  return [...ut];
}

/** Returns the day, with the year when it is another than `aar`. */
const dagen = (tekster: Tekster, { frist }: Oppgave, aar: number): string =>
  aarAv(frist.frist) === aar ? dagOgMaaned(tekster, frist.frist) : heleDatoen(tekster, frist.frist);
