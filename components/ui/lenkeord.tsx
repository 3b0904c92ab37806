'use client';

import { createContext, type ReactNode, useContext } from 'react';

interface Lenkeordene {
  /** Read out while the next page loads. */
  laster: string;
  /** Read out for a link to another site. */
  nyFane: string;
}

const Kontekst = createContext<Lenkeordene>({ laster: '', nyFane: '' });

/**
 * Provides the texts of links in the language of the page by context, since the links are too many to pass
 * them one by one.
 */
export function Lenkeord({ children, ...ord }: Lenkeordene & { children: ReactNode }) {
  return <Kontekst value={ord}>{children}</Kontekst>;
}

export const useLenkeord = (): Lenkeordene => useContext(Kontekst);

/** Says that a link leads to another site. */
export function Utenord() {
  return useLenkeord().nyFane;
}
