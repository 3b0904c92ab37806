import { StartError } from '../felles/start-error';
import { naermest } from './naermest';

/** The options of a command about a register. All are strings; lists have commas. */
export type Kommandovalg = Readonly<Record<string, string>>;

/**
 * Finds by id.
 * @throws StartError with the known ids and close matches
 */
export async function findById<T>(
  slag: string,
  id: string | undefined,
  finn: (id: string) => Promise<T | null>,
  alle: () => Promise<readonly { id: string }[]>,
): Promise<T> {
  if (id === undefined) throw new StartError(`Say which ${slag}: its id comes after the order.`);
  const funnet = await finn(id);
  if (funnet) return funnet;
  const ider = (await alle()).map((en) => en.id);
  const naere = naermest(id, ider);
  throw new StartError(
    `No ${slag} «${id}».${naere.length > 0 ? ` Near: ${naere.join(', ')}.` : ''} There are: ${ider.join(', ') || 'none'}.`,
  );
}

/**
 * Returns the parsed value when there are no faults.
 * @throws StartError with every fault
 */
export function withoutFeil<T>(lest: T | null | undefined, feil: readonly string[]): T {
  if (lest !== undefined && lest !== null && feil.length === 0) return lest;
  throw new StartError(`Nothing is changed:\n${feil.map((ett) => `  - ${ett}`).join('\n')}`);
}
