import type { Dato } from '#lib/domain/dag/dato';
import { nesteAapne } from '#lib/domain/oppgave/kalender';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';

/** Returns the next open obligation; null when there is none. Rights (`frivillig`) are left out. */
export const nestePlikt = (oppgaver: readonly Oppgave[], idag: Dato): Oppgave | null =>
  nesteAapne(
    oppgaver.filter(({ frivillig }) => !frivillig),
    idag,
  )[0] ?? null;
