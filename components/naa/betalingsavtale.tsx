import { UtLenke } from '#components/ui/lenke';
import type { Tekster } from '#lib/messages/index';

/** A link to ask for more time to pay. */
export function Betalingsavtale({ tekster, lenke }: { tekster: Tekster; lenke: string }) {
  const ord = tekster.naa;
  return (
    <>
      {ord.kanIkkeBetale} <UtLenke href={lenke}>{ord.betalingsavtale}</UtLenke>
    </>
  );
}
