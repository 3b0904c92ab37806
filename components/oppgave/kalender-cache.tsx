'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';

const ETT_MINUTT = 60_000;

/** The client's cache, for those who have JavaScript. What the server drew is put into it and is not fetched again at once. */
export function KalenderCache({ children }: { children: ReactNode }) {
  const [klient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: ETT_MINUTT, retry: 1 } } }),
  );
  return <QueryClientProvider client={klient}>{children}</QueryClientProvider>;
}

/** Every list of oppgaver lies under this key: one virksomhet, one stretch of time (`2026` or `2026-10`). */
export const oppgaverKey = (organisasjonsnummer: string, periode: string) =>
  ['oppgaver', organisasjonsnummer, periode] as const;

/** All lists of one virksomhet, whatever their time. */
export const alleOppgaverKey = (organisasjonsnummer: string) => ['oppgaver', organisasjonsnummer] as const;

export interface Oppgaveliste {
  oppgaver: Oppgave[];
}
