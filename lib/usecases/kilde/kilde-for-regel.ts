import { findKilder } from '#lib/data/kilde';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';

/**
 * Returns a function from an oppgave to the id of the active kilde that owns its rule; null for none. Reads
 * the register once.
 */
export async function kildeForRegel(): Promise<(oppgave: Pick<Oppgave, 'regel'>) => string | null> {
  const kilder = (await findKilder()).filter(({ aktiv }) => aktiv);
  const perRegel = new Map(kilder.flatMap(({ id, regler }) => regler.map((regel) => [regel, id] as const)));
  return ({ regel }) => (regel === null ? null : (perRegel.get(regel) ?? null));
}
