import type { ReactNode } from 'react';
import type { Dato } from '#lib/domain/dag/dato';
import type { Tekster } from '#lib/messages/index';
import { readTid } from '#lib/request/felles/clock';
import { toFeilside } from './feil';
import { foerste, type Soek } from './side';
import { readTekster } from './spraak';

/** Makes a page for everyone, logged in or not. `run` gets the query, today's date and the texts. */
export function aapenSide(
  sti: string,
  run: (innhold: { soek: Record<string, string | undefined>; idag: Dato; tekster: Tekster }) => ReactNode,
) {
  return async ({ searchParams }: { searchParams: Promise<Soek> }): Promise<ReactNode> => {
    try {
      return run({
        soek: foerste(await searchParams),
        idag: readTid().idag,
        tekster: await readTekster(),
      });
    } catch (feil) {
      return toFeilside(feil, sti);
    }
  };
}
