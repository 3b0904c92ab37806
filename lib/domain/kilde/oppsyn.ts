import { type Dato, idagIOslo } from '#lib/domain/dag/dato';
import type { Oppgave, Oppsyn } from '#lib/domain/oppgave/oppgave';
import type { Kildesvar } from './kilde';

/**
 * Who follows an oppgave up, by what the kilder have answered. A kilde that has said something counts as heard since the frist when it
 * says so itself (`statusDato`), or has let itself be heard at all on a later day: it promises to tell what changes.
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
