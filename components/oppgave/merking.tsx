import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { canBeMarked } from '#lib/domain/oppgave/oppgavestatus';
import type { Tekster } from '#lib/messages/index';
import { merkeord } from '#lib/tekst/merke';
import { isOverdue } from '#lib/tekst/oppgave';
import { type Merkemaate, MerkSkjema } from './merk-skjema';

/** Whether an oppgave has a form to mark it: not when it is received, nor when it is a right whose frist has passed. */
export const hasMerking = (oppgave: Oppgave, idag: Dato): boolean =>
  canBeMarked(oppgave) && !isOverdue(oppgave, idag);

/** The form that marks an oppgave. Renders nothing where there is none. */
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
  if (!hasMerking(oppgave, idag)) return null;
  return <MerkSkjema ord={merkeord(tekster, oppgave)} noekkel={oppgave.noekkel} til={til} {...merkemaate} />;
}
