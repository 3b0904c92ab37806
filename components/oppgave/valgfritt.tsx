import { Merkelapp } from '#components/ui/merkelapp';
import { tekster } from '#lib/messages/index';

/** Tells a right one may use from what one has to do. */
export function Valgfritt({ liten = false }: { liten?: boolean }) {
  return (
    <Merkelapp farge="blaa" ikon={null} liten={liten}>
      {tekster.oppgave.valgfritt}
    </Merkelapp>
  );
}
