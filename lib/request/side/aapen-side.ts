import type { ReactNode } from 'react';
import type { Dato } from '#lib/domain/dag/dato';
import type { Tekster } from '#lib/messages/index';
import { readTid } from '#lib/request/felles/clock';
import { toFeilside } from './feil';
import { foerste, type Soek } from './side';
import { readTekster } from './spraak';

interface Innhold<P> {
  params: P;
  /** The first value of each query parameter. */
  soek: Record<string, string | undefined>;
  idag: Dato;
  tekster: Tekster;
}

/** Makes a page for everyone, logged in or not. `run` gets the address, today's date and the texts. */
export function aapenSide<P extends Record<string, string>>(
  sti: string,
  run: (innhold: Innhold<P>) => ReactNode | Promise<ReactNode>,
) {
  return async ({
    params,
    searchParams,
  }: {
    params: Promise<P>;
    searchParams: Promise<Soek>;
  }): Promise<ReactNode> => {
    try {
      return await run({
        params: await params,
        soek: foerste(await searchParams),
        idag: readTid().idag,
        tekster: await readTekster(),
      });
    } catch (feil) {
      return toFeilside(feil, sti);
    }
  };
}
