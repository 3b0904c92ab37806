import type { Dato } from '#lib/domain/dag/dato';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';
import { type Statusgrunnlag, type Tilstand, tilstand } from '#lib/domain/oppgave/oppgavestatus';
import { type Grunn, type Paaminnelsessteg, STEGVALG, type Stegvalg } from './paaminnelse';
import { type Konsekvensdager, planPaaminnelser } from './plan';

/**
 * What a reminder says, the most urgent first.
 * - `foerKonsekvens`: a fee or a fine starts soon.
 * - `foerOpploesning`: a warning of tvangsopploesning may come soon.
 * - `sent`: the authority has not received it, and the frist has passed.
 * - `foerFrist`: the frist is near.
 * - `ukjent`: the frist has passed, and nobody has said whether it is done.
 */
export const SLAG = ['foerKonsekvens', 'foerOpploesning', 'sent', 'foerFrist', 'ukjent'] as const;
export type Slag = (typeof SLAG)[number];

export type Sendevurdering = { sendes: true; slag: Slag } | { sendes: false; grunn: Grunn };

const ikke = (grunn: Grunn): Sendevurdering => ({ sendes: false, grunn });

/** States in which nothing more is to be done. */
const FERDIG: Readonly<Partial<Record<Tilstand, Grunn>>> = {
  mottatt: 'mottatt',
  gjort: 'gjort',
  sagtGjort: 'gjort',
  ikkeAktuell: 'ikkeAktuell',
  trukket: 'trukket',
  ute: 'ute',
};

/** Returns why nothing more is to be said about an oppgave on a day; null while it is open. */
export const findFerdig = (oppgave: Statusgrunnlag, idag: Dato): Grunn | null =>
  FERDIG[tilstand(oppgave, idag)] ?? null;

/**
 * Decides on a day whether a reminder is to be sent: the oppgave is still open by the kilde and the user, and the message
 * still helps. `oppgave` is undefined when the calendar no longer has it.
 */
export function vurder(
  steg: Paaminnelsessteg,
  oppgave: Oppgave | undefined,
  dager: Konsekvensdager,
  valgte: readonly Stegvalg[],
  idag: Dato,
): Sendevurdering {
  if (!oppgave) return ikke('finnesIkke');
  const naa = tilstand(oppgave, idag);
  const ferdig = findFerdig(oppgave, idag);
  if (ferdig) return ikke(ferdig);
  const plan = planPaaminnelser(oppgave, dager, valgte).find((en) => en.steg === steg);
  // Without the day of the consequence, it was withdrawn or moved out of the law.
  if (!plan)
    return ikke(
      planPaaminnelser(oppgave, dager, STEGVALG).some((en) => en.steg === steg) ? 'ikkeOensket' : 'flyttet',
    );
  if (plan.dag > idag) return ikke('flyttet');
  if (plan.nyttigTil < idag) return ikke('forSent');
  const isPassert = oppgave.frist.frist < idag;
  if (naa === 'uenig' && !isPassert) return ikke('gjort');
  if (naa === 'ukjent') return steg === 'etterFrist' ? { sendes: true, slag: 'ukjent' } : ikke('vetIkke');
  return { sendes: true, slag: slagAv(steg) };
}

function slagAv(steg: Paaminnelsessteg): Slag {
  switch (steg) {
    case 'etterFrist':
      return 'sent';
    case 'foerKonsekvens7':
    case 'foerKonsekvens2':
      return 'foerKonsekvens';
    case 'foerOpploesning7':
    case 'foerOpploesning2':
      return 'foerOpploesning';
    case 'foerFrist3':
    case 'foerFrist14':
      return 'foerFrist';
  }
}
