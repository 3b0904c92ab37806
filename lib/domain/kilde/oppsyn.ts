import { type Dato, idagIOslo } from '#lib/domain/dag/dato';
import type { Oppgave, Oppsyn } from '#lib/domain/oppgave/oppgave';
import type { Kildesvar } from './kilde';

/**
 * Makes the function that decides the oppsyn of an oppgave. A kilde has been heard after the frist when the `statusDato` of its
 * delivery is later, or when it has sent anything on a later day: a kilde has promised to report changes.
 */
export function toOppsyn(
  kilder: readonly Pick<Kildesvar, 'kilde' | 'regler' | 'sistHoert'>[],
): (oppgave: Pick<Oppgave, 'regel' | 'levert' | 'frist'>) => Oppsyn {
  const regler = new Set(kilder.flatMap((kilde) => kilde.regler));
  const hoert = new Map<string, Dato>(
    kilder.flatMap(({ kilde, sistHoert }) =>
      sistHoert === null ? [] : [[kilde, idagIOslo(new Date(sistHoert))]],
    ),
  );
  return ({ regel, levert, frist }) => {
    if (!levert) return regel !== null && regler.has(regel) ? 'taus' : 'ingen';
    const dager = [levert.statusDato, hoert.get(levert.kilde) ?? null];
    return dager.some((dag) => dag !== null && dag > frist.frist) ? 'etter' : 'foer';
  };
}
