import { toNoekkel } from '#lib/domain/oppgave/noekkel';
import { eierNoekkel, type Kilde, type Kilderad } from './kilde';

/** Why a kilde cannot be registered beside the others. */
export type Kildekollisjon =
  /** Another active kilde owns the same rules or forhold. */
  | { slag: 'regler' | 'forhold'; verdier: readonly string[]; annen: string }
  /**
   * The id of another active kilde begins with this one, or the reverse: their noekler would be ambiguous.
   */
  | { slag: 'likt-navn'; annen: string }
  /** The id is a prefix of the ids of rules that the kilde does not own. */
  | { slag: 'navn-paa-regler'; verdier: readonly string[] };

/**
 * Returns the conflicts of a kilde with the register; empty when there are none. Each rule and each forhold
 * has one active kilde that owns it, and a kilde also owns every noekkel that begins with its id. A stopped
 * kilde owns nothing.
 * @param regelIder the ids of all rules
 */
export function findKildekollisjoner(
  kilde: Kilderad,
  register: readonly Kilde[],
  regelIder: readonly string[],
): Kildekollisjon[] {
  if (!kilde.aktiv) return [];
  const andre = register.filter(({ id, aktiv }) => aktiv && id !== kilde.id);
  const medPaaKjoepet = regelIder.filter(
    (regel) => !kilde.regler.includes(regel) && eierNoekkel(kilde, toNoekkel(regel, 'x')),
  );
  return [
    ...andre.flatMap((annen) => kollisjonerMed(kilde, annen)),
    ...(medPaaKjoepet.length > 0 ? [{ slag: 'navn-paa-regler', verdier: medPaaKjoepet } as const] : []),
  ];
}

function kollisjonerMed(kilde: Kilderad, annen: Kilde): Kildekollisjon[] {
  const felles = (['regler', 'forhold'] as const).map((slag) => ({
    slag,
    verdier: [...kilde[slag]].filter((ett) => annen[slag].some((annet) => annet === ett)),
    annen: annen.id,
  }));
  const [denne, andre] = [`${kilde.id}-`, `${annen.id}-`];
  const begynnerLikt = denne.startsWith(andre) || andre.startsWith(denne);
  return [
    ...felles.filter(({ verdier }) => verdier.length > 0),
    ...(begynnerLikt ? [{ slag: 'likt-navn', annen: annen.id } as const] : []),
  ];
}
