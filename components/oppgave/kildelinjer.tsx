import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isAapen } from '#lib/domain/oppgave/oppgavestatus';
import { fill, writeKroner } from '#lib/messages/mal';
import { kildelinjer } from '#lib/tekst/kilde';
import type { Oppgaveord } from '#lib/tekst/ord';

/** What the kilde has delivered, below an oppgave in a list. */
export function Kildelinjer({ tekster, oppgave }: { tekster: Oppgaveord; oppgave: Oppgave }) {
  const { levert } = oppgave;
  const beloep = levert && isAapen(oppgave) ? levert.beloep : null;
  return (
    <>
      {kildelinjer(tekster, oppgave).map((linje) => (
        <p key={linje} className="mt-1 text-sm">
          {linje}
        </p>
      ))}
      {beloep !== null && (
        <p className="mt-1 font-bold">
          {fill(tekster.kilder.aaBetale, { beloep: writeKroner(tekster.tall, beloep) })}
        </p>
      )}
    </>
  );
}
