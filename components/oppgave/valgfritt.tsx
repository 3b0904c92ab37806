import { Merkelapp } from '#components/ui/merkelapp';
import type { Oppgaveord } from '#lib/tekst/ord';

/** A tag that marks a right, as opposed to an obligation. */
export function Valgfritt({ tekster, liten = false }: { tekster: Oppgaveord; liten?: boolean }) {
  return (
    <Merkelapp farge="blaa" ikon={null} liten={liten}>
      {tekster.oppgave.valgfritt}
    </Merkelapp>
  );
}
