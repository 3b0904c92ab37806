import type { ReactNode } from 'react';
import { Statuslapp } from '#components/oppgave/statuslapp';
import { Lenke } from '#components/ui/lenke';
import { type Dato, dagAv } from '#lib/domain/dag/dato';
import { type Maaned, type Maanedsdag, maanedsnett } from '#lib/domain/dag/maaned';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { fill, fillAntall } from '#lib/messages/mal';
import { heleDatoen, maanedOgAar } from '#lib/tekst/dato';
import { gjelderTekst, oppgavetittel, statustekst, tittelspraak } from '#lib/tekst/oppgave';
import type { Oppgaveord } from '#lib/tekst/ord';

/**
 * A month as a native table, one row per week, not a grid widget: it is for reading. On narrow screens the
 * cells become a list, and empty days are left out.
 */
export function Maanedstabell({
  tekster,
  maaned,
  idag,
  perDag,
  vis = (oppgave) => <MedStatus tekster={tekster} oppgave={oppgave} idag={idag} />,
}: {
  tekster: Oppgaveord;
  maaned: Maaned;
  idag: Dato;
  perDag: ReadonlyMap<Dato, readonly Oppgave[]>;
  /** Renders an oppgave in its day. By default a link to its page, with its status. */
  vis?: (oppgave: Oppgave) => ReactNode;
}) {
  const ord = tekster.maaned;
  return (
    <table className="maanedstabell">
      <caption className="sr-only">
        {fill(ord.bildetekst, { maaned: maanedOgAar(tekster, maaned.aar, maaned.maaned) })}
      </caption>
      <thead>
        <tr>
          <th scope="col" className="uke">
            {ord.uke}
          </th>
          {tekster.dato.ukedager.map(({ hel, kort }) => (
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
              <span className="sr-only">{fill(ord.ukeNr, { nr: uke.ukenummer })}</span>
            </th>
            {uke.dager.map((dag) => (
              <Dagcelle
                tekster={tekster}
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
  tekster,
  dag,
  erIdag,
  vis,
  oppgaver,
}: {
  tekster: Oppgaveord;
  dag: Maanedsdag;
  erIdag: boolean;
  vis: (oppgave: Oppgave) => ReactNode;
  oppgaver: readonly Oppgave[];
}) {
  if (!dag.iMaaneden) return <td className="utenfor" />;
  const ord = tekster.maaned;
  const dato = heleDatoen(tekster, dag.dato);
  const tom = oppgaver.length === 0 && !erIdag;
  return (
    <td {...(erIdag ? { 'aria-current': 'date' } : {})} className={tom ? 'tom' : undefined}>
      <span className="sr-only">
        {oppgaver.length === 0 ? dato : fillAntall(ord.dag, oppgaver.length, { dato })}
      </span>
      <span aria-hidden="true" className="dagnummer">
        <span className="bare-i-liste">{dato}</span>
        <span className="bare-i-tabell">{dagAv(dag.dato)}</span>
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

function MedStatus({ tekster, oppgave, idag }: { tekster: Oppgaveord; oppgave: Oppgave; idag: Dato }) {
  return (
    <>
      <Lenke href={`/oppgave/${oppgave.noekkel}`}>
        <span className="sr-only">{heleDatoen(tekster, oppgave.frist.frist)}: </span>
        <span lang={tittelspraak(tekster, oppgave)}>{oppgavetittel(tekster, oppgave)}</span>
        <span className="sr-only">
          {oppgave.gjelder && `, ${gjelderTekst(tekster, oppgave.gjelder)}`}.{' '}
          {oppgave.frivillig && `${tekster.oppgave.valgfritt}. `}
          {statustekst(tekster, oppgave, idag)}
        </span>
      </Lenke>
      <span aria-hidden="true" className="mt-0.5 block">
        <Statuslapp tekster={tekster} liten oppgave={oppgave} idag={idag} />
      </span>
    </>
  );
}
