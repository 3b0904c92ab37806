import { UtLenke } from '#components/ui/lenke';
import type { Hjemmel } from '#lib/domain/oppgave/oppgave';
import type { Spraak } from '#lib/messages/index';

/** A link to a paragraph. Its name is in bokmål on every page, as the law is. */
export function Hjemmellenke({ hjemmel, spraak }: { hjemmel: Hjemmel; spraak: Spraak }) {
  return (
    <UtLenke href={hjemmel.lenke}>
      {spraak === 'nb' ? hjemmel.tekst : <span lang="nb">{hjemmel.tekst}</span>}
    </UtLenke>
  );
}
