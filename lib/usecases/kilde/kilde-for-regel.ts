import { findKilder } from '#lib/data/kilde';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';

/** Which active kilde answers for the rule of an oppgave, from the register as it is now; null for none. */
export async function kildeForRegel(): Promise<(oppgave: Pick<Oppgave, 'regel'>) => string | null> {
  const kilder = (await findKilder()).filter(({ aktiv }) => aktiv);
  const perRegel = new Map(kilder.flatMap(({ id, regler }) => regler.map((regel) => [regel, id] as const)));
  return ({ regel }) => (regel === null ? null : (perRegel.get(regel) ?? null));
}
