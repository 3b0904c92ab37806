import { Merkelapp } from '#components/ui/merkelapp';
import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { type Tilstand, tilstand } from '#lib/domain/oppgave/oppgavestatus';
import { statustekst } from '#lib/tekst/oppgave';
import type { Oppgaveord } from '#lib/tekst/ord';
import { Valgfritt } from './valgfritt';

/** Red: late according to an authority. Amber: near, or disputed. Green: received, or done by the user when no kilde answers for it. Grey: the rest. */
const UTSEENDE = {
  mottatt: { farge: 'groenn', ikon: 'hake' },
  gjort: { farge: 'groenn', ikon: 'hake' },
  sagtGjort: { farge: 'noeytral', ikon: null },
  uenig: { farge: 'gul', ikon: 'varsel' },
  forfalt: { farge: 'roed', ikon: 'kryss' },
  ukjent: { farge: 'noeytral', ikon: null },
  snart: { farge: 'gul', ikon: 'klokke' },
  noeytral: { farge: 'noeytral', ikon: null },
  ikkeAktuell: { farge: 'noeytral', ikon: null },
  ute: { farge: 'noeytral', ikon: null },
  trukket: { farge: 'noeytral', ikon: null },
} as const satisfies Record<Tilstand, object>;

export function Statuslapp({
  tekster,
  oppgave,
  idag,
  liten = false,
}: {
  tekster: Oppgaveord;
  oppgave: Oppgave;
  idag: Dato;
  liten?: boolean;
}) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      {oppgave.frivillig && <Valgfritt tekster={tekster} liten={liten} />}
      <Merkelapp liten={liten} {...UTSEENDE[tilstand(oppgave, idag)]}>
        {statustekst(tekster, oppgave, idag)}
      </Merkelapp>
    </span>
  );
}
