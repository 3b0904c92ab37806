import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isAapen } from '#lib/domain/oppgave/oppgavestatus';
import { tekster } from '#lib/messages/index';
import { kildelinjer } from '#lib/tekst/kilde';

/** What the kilde has said, under an oppgave in a list. */
export function Kildelinjer({ oppgave }: { oppgave: Oppgave }) {
  const { levert } = oppgave;
  const beloep = levert && isAapen(oppgave) ? levert.beloep : null;
  return (
    <>
      {kildelinjer(oppgave).map((linje) => (
        <p key={linje} className="mt-1 text-sm">
          {linje}
        </p>
      ))}
      {beloep !== null && <p className="mt-1 font-bold">{tekster.kilder.aaBetale(beloep)}</p>}
    </>
  );
}
