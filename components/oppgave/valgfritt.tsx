import { Merkelapp } from '#components/ui/merkelapp';
import type { Oppgaveord } from '#lib/tekst/ord';

/** Tells a right one may use from what one has to do. */
export function Valgfritt({ tekster, liten = false }: { tekster: Oppgaveord; liten?: boolean }) {
  return (
    <Merkelapp farge="blaa" ikon={null} liten={liten}>
      {tekster.oppgave.valgfritt}
    </Merkelapp>
  );
}
