import { Merkelapp } from '#components/ui/merkelapp';
import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { type Alvor, alvor } from '#lib/domain/oppgave/oppgavestatus';
import { statustekst } from '#lib/tekst/oppgave';
import type { Oppgaveord } from '#lib/tekst/ord';
import { Valgfritt } from './valgfritt';

/** Red: passed and not done. Amber: within 14 days. Green: done. Grey: otherwise. */
const UTSEENDE = {
  forfalt: { farge: 'roed', ikon: 'kryss' },
  snart: { farge: 'gul', ikon: 'klokke' },
  noeytral: { farge: 'noeytral', ikon: null },
  fullfoert: { farge: 'groenn', ikon: 'hake' },
  ikkeAktuell: { farge: 'noeytral', ikon: null },
} as const satisfies Record<Alvor, object>;

/** A right is optional, so a near one does not call for attention. */
const utseende = (grad: Alvor, frivillig: boolean) =>
  UTSEENDE[frivillig && grad === 'snart' ? 'noeytral' : grad];

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
      <Merkelapp liten={liten} {...utseende(alvor(oppgave, idag), oppgave.frivillig)}>
        {statustekst(tekster, oppgave, idag)}
      </Merkelapp>
    </span>
  );
}
