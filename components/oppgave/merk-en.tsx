'use client';

import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { canBeMarked, uenighet } from '#lib/domain/oppgave/oppgavestatus';
import { fill } from '#lib/messages/mal';
import { myndighetsnavn } from '#lib/tekst/oppgave';
import type { Oppgaveord } from '#lib/tekst/ord';
import { MerkSkjema } from './merk-skjema';
import { Statuslapp } from './statuslapp';
import { type MerkAction, useMerk, useOppgaver } from './use-oppgaver';

/** The status of one oppgave and the form that marks it, synchronised with the lists in the cache. */
export function MerkEn({
  tekster,
  organisasjonsnummer,
  oppgave,
  idag,
  hentet,
  merk,
  markAndReturn,
}: {
  tekster: Oppgaveord;
  organisasjonsnummer: string;
  oppgave: Oppgave;
  idag: Dato;
  hentet: number;
  merk: MerkAction;
  markAndReturn: (form: FormData) => Promise<void>;
}) {
  const { frist } = oppgave.frist;
  const dagens = useOppgaver(
    organisasjonsnummer,
    { fraOgMed: frist, tilOgMed: frist },
    { oppgaver: [oppgave], hentet },
  );
  const naa = dagens.find(({ noekkel }) => noekkel === oppgave.noekkel) ?? oppgave;
  const merking = useMerk(organisasjonsnummer, idag, merk);
  return (
    <div>
      <Statuslapp tekster={tekster} oppgave={naa} idag={idag} />
      {uenighet(naa) && (
        <p className="mt-1">{fill(tekster.oppgave.uenighet, { myndighet: myndighetsnavn(tekster, naa) })}</p>
      )}
      {canBeMarked(naa) && (
        <MerkSkjema
          tekster={tekster}
          oppgave={naa}
          idag={idag}
          organisasjonsnummer={organisasjonsnummer}
          til={`/oppgave/${oppgave.noekkel}`}
          action={markAndReturn}
          merk={merking.mutate}
          feilet={merking.isError}
        />
      )}
    </div>
  );
}
