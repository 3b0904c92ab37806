'use client';

import { useState } from 'react';
import { Lenke, UtLenke } from '#components/ui/lenke';
import { aarAv, type Dato, type Periode } from '#lib/domain/dag/dato';
import { grupperPerDag } from '#lib/domain/oppgave/kalender';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { canBeMarked, isAapen, uenighet } from '#lib/domain/oppgave/oppgavestatus';
import { fill } from '#lib/messages/mal';
import { dagOgMaaned } from '#lib/tekst/dato';
import {
  forfalttekst,
  gjelderTekst,
  handlingstekst,
  isOverdue,
  myndighetsnavn,
  oppgavetittel,
} from '#lib/tekst/oppgave';
import type { Oppgaveord } from '#lib/tekst/ord';
import { Kildelinjer } from './kildelinjer';
import { MerkSkjema } from './merk-skjema';
import { OmraadeIkon } from './omraade-ikon';
import { Sammendrag } from './sammendrag';
import { Statuslapp } from './statuslapp';
import { type MerkAction, useMerk, useOppgaver } from './use-oppgaver';

export interface OppgavelisteProps {
  organisasjonsnummer: string;
  periode: Periode;
  idag: Dato;
  oppgaver: Oppgave[];
  /** When the server read the oppgaver, in milliseconds since 1970. */
  hentet: number;
  /** The address of the page, to return to after a post without JavaScript. */
  sti: string;
  merk: MerkAction;
  markAndReturn: (form: FormData) => Promise<void>;
}

/**
 * The timeline: the day to the left, a line with an icon per produktomraade, the oppgave, and its status to
 * the right.
 */
export function Tidslinje({
  tekster,
  organisasjonsnummer,
  periode,
  idag,
  oppgaver,
  hentet,
  sti,
  merk,
  markAndReturn,
}: { tekster: Oppgaveord } & OppgavelisteProps) {
  const liste = useOppgaver(organisasjonsnummer, periode, { oppgaver, hentet });
  const merking = useMerk(organisasjonsnummer, idag, merk);

  return (
    <>
      <Sammendrag tekster={tekster} oppgaver={liste} idag={idag} aar={aarAv(periode.fraOgMed)} />
      <ol>
        {[...grupperPerDag(liste)].map(([dag, dagens]) => (
          <li key={dag} className="tidslinje-dag">
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
                    {canBeMarked(oppgave) && (
                      <MerkSkjema
                        tekster={tekster}
                        oppgave={oppgave}
                        idag={idag}
                        organisasjonsnummer={organisasjonsnummer}
                        til={`${sti}#${oppgave.noekkel}`}
                        action={markAndReturn}
                        merk={merking.mutate}
                        feilet={merking.isError && merking.variables.noekkel === oppgave.noekkel}
                      />
                    )}
                  </div>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

function Oppgaverad({ tekster, oppgave, idag }: { tekster: Oppgaveord; oppgave: Oppgave; idag: Dato }) {
  const ord = tekster.oppgave;
  const aapen = isAapen(oppgave) && !isOverdue(oppgave, idag);
  const passert = oppgave.status === 'forfalt' && oppgave.markering === null;
  // What disappears when the oppgave is marked leaves its space: otherwise the rows below move up, and the
  // second click of a double click hits something else.
  const [foer] = useState({ aapen, passert });
  return (
    <div className="min-w-0">
      <h3 className="text-base font-normal">
        <Lenke href={`/oppgave/${oppgave.noekkel}`}>
          {oppgavetittel(tekster, oppgave)}
          {oppgave.gjelder && <span className="sr-only">, {gjelderTekst(tekster, oppgave.gjelder)}</span>}
        </Lenke>
      </h3>
      {oppgave.gjelder && (
        <p aria-hidden="true" className="text-sm text-graphite-70">
          {gjelderTekst(tekster, oppgave.gjelder)}
        </p>
      )}
      {(passert || foer.passert) && (
        <p className={`mt-1 text-sm ${passert ? '' : 'invisible'}`}>{forfalttekst(tekster, oppgave)}</p>
      )}
      <Kildelinjer tekster={tekster} oppgave={oppgave} />
      {uenighet(oppgave) && (
        <p className="mt-1 text-sm">{fill(ord.uenighet, { myndighet: myndighetsnavn(tekster, oppgave) })}</p>
      )}
      {(aapen || foer.aapen) && oppgave.lenke && (
        <p className={`mt-1 text-sm ${aapen ? '' : 'invisible'}`}>
          <UtLenke href={oppgave.lenke}>
            {handlingstekst(tekster, oppgave)}
            <span className="sr-only">: {oppgavetittel(tekster, oppgave)}</span>
          </UtLenke>
        </p>
      )}
    </div>
  );
}
