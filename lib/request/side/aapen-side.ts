import type { ReactNode } from 'react';
import type { Dato } from '#lib/domain/dag/dato';
import { readTid } from '#lib/request/felles/clock';
import { toFeilside } from './feil';
import { foerste, type Soek } from './side';

/** A page for everyone, logged in or not: what stands in its address, the day it is, and a component. */
export function aapenSide(
  sti: string,
  run: (innhold: { soek: Record<string, string | undefined>; idag: Dato }) => ReactNode,
) {
  return async ({ searchParams }: { searchParams: Promise<Soek> }): Promise<ReactNode> => {
    try {
      return run({ soek: foerste(await searchParams), idag: readTid().idag });
    } catch (feil) {
      return toFeilside(feil, sti);
    }
  };
}
