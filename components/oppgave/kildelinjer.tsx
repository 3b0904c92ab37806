import { Fremmed, paaNorsk } from '#components/ui/fremmed';
import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { isFerdig } from '#lib/domain/oppgave/oppgavestatus';
import type { Tekster } from '#lib/messages/index';
import { fill, writeKroner } from '#lib/messages/mal';
import { kildelinjer } from '#lib/tekst/kilde';

/** The lines from the kilde under the title of an oppgave. */
export function Kildelinjer({
  tekster,
  oppgave,
  idag,
  utenBeloep = false,
}: {
  tekster: Tekster;
  oppgave: Oppgave;
  idag: Dato;
  /** Leaves out the amount, where it is shown elsewhere. */
  utenBeloep?: boolean;
}) {
  const { levert } = oppgave;
  const beloep = levert && !utenBeloep && !isFerdig(oppgave, idag) ? levert.beloep : null;
  const ord = [oppgave.levert?.aarsak, oppgave.trukket?.kildenavn].map(paaNorsk);
  return (
    <>
      {kildelinjer(tekster, oppgave).map((linje) => (
        <p key={linje} className="mt-1 text-sm">
          <Fremmed tekst={linje} deler={ord} spraak={tekster.spraak} />
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
