import { Fragment } from 'react';
import { Lenke, UtLenke } from '#components/ui/lenke';
import type { Dato } from '#lib/domain/dag/dato';
import { grupperPerDag } from '#lib/domain/oppgave/kalender';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isFerdig } from '#lib/domain/oppgave/oppgavestatus';
import type { Tekster } from '#lib/messages/index';
import { fill } from '#lib/messages/mal';
import { dagOgMaaned } from '#lib/tekst/dato';
import { gjelderTekst, handlingstekst, oppgavetittel, statushjelp, tittelspraak } from '#lib/tekst/oppgave';
import { Kildelinjer } from './kildelinjer';
import type { Merkemaate } from './merk-skjema';
import { Merking } from './merking';
import { OmraadeIkon } from './omraade-ikon';
import { Sammendrag } from './sammendrag';
import { Statuslapp } from './statuslapp';

/**
 * The timeline: the day to the left, a line with an icon per produktomraade, the oppgave, and its status to
 * the right.
 */
export function Tidslinje({
  tekster,
  oppgaver,
  idag,
  aar,
  merkemaate,
}: {
  tekster: Tekster;
  oppgaver: readonly Oppgave[];
  idag: Dato;
  aar: number;
  merkemaate: Merkemaate;
}) {
  const dager = [...grupperPerDag(oppgaver)];
  const foersteIgjen = dager.find(([dag]) => dag >= idag)?.[0];
  return (
    <>
      <Sammendrag tekster={tekster} oppgaver={oppgaver} idag={idag} aar={aar} />
      <ol>
        {dager.map(([dag, dagens], nr) => (
          <Fragment key={dag}>
            {dag === foersteIgjen && nr > 0 && (
              <li className="tidslinje-idag">
                {fill(tekster.frister.idagLinje, { dato: dagOgMaaned(tekster, idag) })}
              </li>
            )}
            <li className="tidslinje-dag">
              <p className="tidslinje-dato font-bold">
                <time dateTime={dag}>{dagOgMaaned(tekster, dag)}</time>
              </p>
              <ul className="min-w-0">
                {dagens.map((oppgave) => (
                  <li key={oppgave.noekkel} id={oppgave.noekkel} className="tidslinje-oppgave">
                    <span className="tidslinje-ikon">
                      <OmraadeIkon produktomraade={oppgave.produktomraade} />
                    </span>
                    <Oppgaverad tekster={tekster} oppgave={oppgave} idag={idag} />
                    <div className="tidslinje-status">
                      <Statuslapp tekster={tekster} oppgave={oppgave} idag={idag} />
                    </div>
                    <div className="tidslinje-merk">
                      <Merking
                        tekster={tekster}
                        oppgave={oppgave}
                        idag={idag}
                        til={`/frister/${aar}#${oppgave.noekkel}`}
                        merkemaate={merkemaate}
                      />
                    </div>
                  </li>
                ))}
              </ul>
            </li>
          </Fragment>
        ))}
      </ol>
    </>
  );
}

function Oppgaverad({ tekster, oppgave, idag }: { tekster: Tekster; oppgave: Oppgave; idag: Dato }) {
  const aapen = !isFerdig(oppgave, idag);
  const hjelp = statushjelp(tekster, oppgave, idag);
  return (
    <div className="min-w-0">
      <h3 className="text-base font-normal">
        <Lenke href={`/oppgave/${oppgave.noekkel}`}>
          <span lang={tittelspraak(tekster, oppgave)}>{oppgavetittel(tekster, oppgave)}</span>
          {oppgave.gjelder && <span className="sr-only">, {gjelderTekst(tekster, oppgave.gjelder)}</span>}
        </Lenke>
      </h3>
      {oppgave.gjelder && (
        <p aria-hidden="true" className="text-sm text-graphite-70">
          {gjelderTekst(tekster, oppgave.gjelder)}
        </p>
      )}
      {hjelp && <p className="mt-1 text-sm">{hjelp}</p>}
      <Kildelinjer tekster={tekster} oppgave={oppgave} idag={idag} />
      {aapen && oppgave.lenke && (
        <p className="mt-1 text-sm">
          <UtLenke href={oppgave.lenke}>
            {handlingstekst(tekster, oppgave)}
            <span className="sr-only">: {oppgavetittel(tekster, oppgave)}</span>
          </UtLenke>
        </p>
      )}
    </div>
  );
}
