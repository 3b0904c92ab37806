import type { ReactNode } from 'react';
import { Statuslapp } from '#components/oppgave/statuslapp';
import { Lenke } from '#components/ui/lenke';
import { type Dato, dagAv } from '#lib/domain/dag/dato';
import { type Maaned, type Maanedsdag, maanedsnett } from '#lib/domain/dag/maaned';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { tekster } from '#lib/messages/index';
import { heleDatoen, maanedOgAar, UKEDAGER } from '#lib/tekst/dato';
import { gjelderTekst, oppgavetittel, statustekst } from '#lib/tekst/oppgave';

/**
 * A native table, one row a week, not a grid widget: it is read, not operated. On narrow screens the cells
 * stand below each other as the list of the month, and days without anything are left out.
 */
export function Maanedstabell({
  maaned,
  idag,
  perDag,
  vis = (oppgave) => <MedStatus oppgave={oppgave} idag={idag} />,
}: {
  maaned: Maaned;
  idag: Dato;
  perDag: ReadonlyMap<Dato, readonly Oppgave[]>;
  /** How an oppgave stands in its day: as a link to its page with its status, unless something else is said. */
  vis?: (oppgave: Oppgave) => ReactNode;
}) {
  const ord = tekster.maaned;
  return (
    <table className="maanedstabell">
      <caption className="sr-only">{ord.bildetekst(maanedOgAar(maaned.aar, maaned.maaned))}</caption>
      <thead>
        <tr>
          <th scope="col" className="uke">
            {ord.uke}
          </th>
          {UKEDAGER.map(({ hel, kort }) => (
            <th key={hel} scope="col">
              <span aria-hidden="true">{kort}</span>
              <span className="sr-only">{hel}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {maanedsnett(maaned.aar, maaned.maaned).map((uke) => (
          <tr key={uke.dager[0]?.dato}>
            <th scope="row" className="uke">
              <span aria-hidden="true">{uke.ukenummer}</span>
              <span className="sr-only">{ord.ukeNr(uke.ukenummer)}</span>
            </th>
            {uke.dager.map((dag) => (
              <Dagcelle
                key={dag.dato}
                dag={dag}
                erIdag={dag.dato === idag}
                vis={vis}
                oppgaver={perDag.get(dag.dato) ?? []}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Dagcelle({
  dag,
  erIdag,
  vis,
  oppgaver,
}: {
  dag: Maanedsdag;
  erIdag: boolean;
  vis: (oppgave: Oppgave) => ReactNode;
  oppgaver: readonly Oppgave[];
}) {
  if (!dag.iMaaneden) return <td className="utenfor" />;
  const ord = tekster.maaned;
  const tom = oppgaver.length === 0 && !erIdag;
  return (
    <td {...(erIdag ? { 'aria-current': 'date' } : {})} className={tom ? 'tom' : undefined}>
      <span className="sr-only">{ord.dag(heleDatoen(dag.dato), oppgaver.length)}</span>
      <span aria-hidden="true" className="dagnummer">
        <span className="sm:hidden">{heleDatoen(dag.dato)}</span>
        <span className="hidden sm:inline">{dagAv(dag.dato)}</span>
        {erIdag && ` – ${ord.erIdag}`}
      </span>
      {dag.helligdag && (
        <span className="block text-xs text-graphite-70">{tekster.helligdager[dag.helligdag]}</span>
      )}
      {oppgaver.length > 0 && (
        <ul className="mt-1 space-y-2">
          {oppgaver.map((oppgave) => (
            <li key={oppgave.noekkel} className="text-sm">
              {vis(oppgave)}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}

function MedStatus({ oppgave, idag }: { oppgave: Oppgave; idag: Dato }) {
  return (
    <>
      <Lenke href={`/oppgave/${oppgave.noekkel}`}>
        <span className="sr-only">{heleDatoen(oppgave.frist.frist)}: </span>
        {oppgavetittel(oppgave)}
        <span className="sr-only">
          {oppgave.gjelder && `, ${gjelderTekst(oppgave.gjelder)}`}.{' '}
          {oppgave.frivillig && `${tekster.oppgave.valgfritt}. `}
          {statustekst(oppgave, idag)}
        </span>
      </Lenke>
      <span aria-hidden="true" className="mt-0.5 block">
        <Statuslapp liten oppgave={oppgave} idag={idag} />
      </span>
    </>
  );
}
