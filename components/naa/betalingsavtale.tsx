import { UtLenke } from '#components/ui/lenke';
import type { Tekster } from '#lib/messages/index';

/** What to do when one cannot pay in time: ask for more time, where that can be had. */
export function Betalingsavtale({ tekster, lenke }: { tekster: Tekster; lenke: string }) {
  const ord = tekster.naa;
  return (
    <>
      {ord.kanIkkeBetale} <UtLenke href={lenke}>{ord.betalingsavtale}</UtLenke>
    </>
  );
}
