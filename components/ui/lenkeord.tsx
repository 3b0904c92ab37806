'use client';

import { createContext, type ReactNode, useContext } from 'react';

interface Lenkeordene {
  /** The next page is on its way. */
  laster: string;
  /** The link leads to another site. */
  nyFane: string;
}

const Kontekst = createContext<Lenkeordene>({ laster: '', nyFane: '' });

/** Gives the links of a page the words they say in its language; they are too many to be handed them one by one. */
export function Lenkeord({ children, ...ord }: Lenkeordene & { children: ReactNode }) {
  return <Kontekst value={ord}>{children}</Kontekst>;
}

export const useLenkeord = (): Lenkeordene => useContext(Kontekst);

/** Says that a link leads to another site. */
export function Utenord() {
  return useLenkeord().nyFane;
}
