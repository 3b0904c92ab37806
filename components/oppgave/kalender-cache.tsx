'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Oppgave } from '#lib/domain/oppgave/oppgave';

const ETT_MINUTT = 60_000;

/**
 * The client cache, used with JavaScript. What the server rendered is put into it and not fetched again at
 * once.
 */
export function KalenderCache({ children }: { children: ReactNode }) {
  const [klient] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: ETT_MINUTT, retry: 1 } } }),
  );
  return <QueryClientProvider client={klient}>{children}</QueryClientProvider>;
}

/** Returns the cache key of a list of oppgaver: a virksomhet and the name of a periode. */
export const oppgaverKey = (organisasjonsnummer: string, periode: string) =>
  ['oppgaver', organisasjonsnummer, periode] as const;

export interface Oppgaveliste {
  oppgaver: readonly Oppgave[];
}
