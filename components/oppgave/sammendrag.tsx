'use client';

import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { alvor } from '#lib/domain/oppgave/oppgavestatus';
import { tekster } from '#lib/messages/index';
import { heleDatoen, withUkedag } from '#lib/tekst/dato';
import { nestePlikt } from './neste-plikt';
import { OppgaveLenke } from './oppgave-lenke';

/** What matters most of what one has to do, first: how many are late, how many are near, and the next one. */
export function Sammendrag({
  oppgaver,
  idag,
  aar,
}: {
  oppgaver: readonly Oppgave[];
  idag: Dato;
  aar: number;
}) {
  const ord = tekster.frister;
  const plikter = oppgaver.filter(({ frivillig }) => !frivillig);
  const antall = (hva: 'forfalt' | 'snart') =>
    plikter.filter((oppgave) => alvor(oppgave, idag) === hva).length;
  const status = ord.sammendrag(antall('forfalt'), antall('snart'));
  const neste = nestePlikt(oppgaver, idag);
  return (
    <div className="mb-4 space-y-1">
      <p>
        {neste ? (
          <>
            <strong>{ord.neste}:</strong> {withUkedag(neste.frist.frist)} – <OppgaveLenke oppgave={neste} />
          </>
        ) : (
          ord.ingenNeste(aar)
        )}
      </p>
      {status && <p className="text-graphite-70">{status}.</p>}
      <p className="hidden text-sm print:block">{ord.utskrevet(heleDatoen(idag))}</p>
    </div>
  );
}
