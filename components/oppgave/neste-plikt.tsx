import type { Dato } from '#lib/domain/dag/dato';
import { nesteAapne } from '#lib/domain/oppgave/kalender';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';

/** The next thing one has to do; null when there is none. A right one may use is nothing one has to. */
export const nestePlikt = (oppgaver: readonly Oppgave[], idag: Dato): Oppgave | null =>
  nesteAapne(
    oppgaver.filter(({ frivillig }) => !frivillig),
    idag,
  )[0] ?? null;
