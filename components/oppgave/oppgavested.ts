import type { ReactNode } from 'react';

/** Where a page of an oppgave stands: what it leads back to, and the addresses of it and its par. */
export interface Oppgavested {
  tilbake: { href: string; tekst: string };
  /** The name of the virksomhet, where it is not the one the person acts for. */
  hvem?: string;
  stiTil: (noekkel: string) => string;
  /** Whether the oppgave can be downloaded from there. */
  hasFil: boolean;
  /** What else is shown beside it. */
  mer?: ReactNode;
}
