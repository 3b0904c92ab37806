import { statustekst } from '#components/tekst/oppgave';
import { Merkelapp } from '#components/ui/merkelapp';
import type { Dato } from '#lib/domain/dato';
import type { Oppgave } from '#lib/domain/oppgave';
import { type Alvor, alvor } from '#lib/domain/oppgavestatus';

/** Red = passed and not done, amber = within 14 days, green = done, grey otherwise. */
const UTSEENDE = {
  forfalt: { farge: 'roed', ikon: 'kryss' },
  snart: { farge: 'gul', ikon: 'klokke' },
  noeytral: { farge: 'noeytral', ikon: null },
  fullfoert: { farge: 'groenn', ikon: 'hake' },
  ikkeAktuell: { farge: 'noeytral', ikon: null },
} as const satisfies Record<Alvor, object>;

export function Statuslapp({
  oppgave,
  idag,
  liten = false,
}: {
  oppgave: Oppgave;
  idag: Dato;
  liten?: boolean;
}) {
  return (
    <Merkelapp liten={liten} {...UTSEENDE[alvor(oppgave, idag)]}>
      {statustekst(oppgave, idag)}
    </Merkelapp>
  );
}
