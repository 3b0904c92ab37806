import type { Dato } from '#lib/domain/dag/dato';
import { FRISTTYPER } from '#lib/domain/virksomhet/kodelister';
import type { Oppgave } from './oppgave';
import { isAapen } from './oppgavestatus';

/** Compares for `Array.sort`: by frist, then noekkel. */
export function sammenlignFrist(
  a: Pick<Oppgave, 'frist' | 'noekkel'>,
  b: Pick<Oppgave, 'frist' | 'noekkel'>,
): number {
  if (a.frist.frist !== b.frist.frist) return a.frist.frist < b.frist.frist ? -1 : 1;
  return a.noekkel === b.noekkel ? 0 : a.noekkel < b.noekkel ? -1 : 1;
}

/**
 * Order within a day: obligations, internal documentation, optional rights; then by produktomraade; then
 * deliveries before payments.
 */
function sammenlignIDagen(a: Oppgave, b: Oppgave): number {
  const vekt = ({ frivillig, oppgaveType }: Oppgave) =>
    frivillig ? 2 : oppgaveType === 'dokumentasjonskrav' ? 1 : 0;
  if (vekt(a) !== vekt(b)) return vekt(a) - vekt(b);
  const type = ({ frist }: Oppgave) => FRISTTYPER.indexOf(frist.fristType);
  if (a.produktomraade !== b.produktomraade) return a.produktomraade < b.produktomraade ? -1 : 1;
  return type(a) - type(b);
}

/** Groups oppgaver by day. Days are in order of appearance; only days with oppgaver are included. */
export function grupperPerDag(oppgaver: readonly Oppgave[]): ReadonlyMap<Dato, readonly Oppgave[]> {
  const ut = new Map<Dato, Oppgave[]>();
  for (const oppgave of oppgaver) {
    const dagens = ut.get(oppgave.frist.frist);
    if (dagens) dagens.push(oppgave);
    else ut.set(oppgave.frist.frist, [oppgave]);
  }
  for (const dagens of ut.values()) dagens.sort(sammenlignIDagen);
  return ut;
}

/**
 * Returns the open oppgaver with the earliest frist from `idag` on; empty when there are none. Oppgaver that
 * are forfalt are not included.
 */
export function nesteAapne(oppgaver: readonly Oppgave[], idag: Dato): Oppgave[] {
  const aapne = oppgaver.filter((o) => isAapen(o) && o.frist.frist >= idag);
  const foerst = aapne.reduce<Dato | null>(
    (min, o) => (min && min <= o.frist.frist ? min : o.frist.frist),
    null,
  );
  return aapne.filter((o) => o.frist.frist === foerst).sort(sammenlignIDagen);
}
