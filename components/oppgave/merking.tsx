import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { canBeMarked } from '#lib/domain/oppgave/oppgavestatus';
import type { Tekster } from '#lib/messages/index';
import { merkeord } from '#lib/tekst/merke';
import { isOverdue } from '#lib/tekst/oppgave';
import { type Merkemaate, MerkSkjema } from './merk-skjema';

/** The form that marks an oppgave. Nothing where there is nothing to say: what is received, or a right that is over. */
export function Merking({
  tekster,
  oppgave,
  idag,
  til,
  merkemaate,
}: {
  tekster: Tekster;
  oppgave: Oppgave;
  idag: Dato;
  til: string;
  merkemaate: Merkemaate;
}) {
  if (!canBeMarked(oppgave) || isOverdue(oppgave, idag)) return null;
  return <MerkSkjema ord={merkeord(tekster, oppgave)} noekkel={oppgave.noekkel} til={til} {...merkemaate} />;
}
