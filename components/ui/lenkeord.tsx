'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface Lenkeordene {
  /** Read out while the next page loads. */
  laster: string;
  /** Read out for a link to another site. */
  nyFane: string;
}

interface Lenkekontekst extends Lenkeordene {
  /** Says something in the live region; an empty text says nothing. */
  meld: (tekst: string) => void;
}

const Kontekst = createContext<Lenkekontekst>({ laster: '', nyFane: '', meld: () => undefined });

/**
 * Provides the texts of links in the language of the page by context, since the links are too many to pass
 * them one by one; and the one live region of the page, since a screen reader follows few.
 */
export function Lenkeord({ children, laster, nyFane }: Lenkeordene & { children: ReactNode }) {
  const [melding, meld] = useState('');
  const kontekst = useMemo(() => ({ laster, nyFane, meld }), [laster, nyFane]);
  return (
    <Kontekst value={kontekst}>
      {children}
      <div role="status" className="sr-only">
        {melding}
      </div>
    </Kontekst>
  );
}

export const useLenkeord = (): Lenkekontekst => useContext(Kontekst);

/** Says that a link leads to another site. */
export function Utenord() {
  return useLenkeord().nyFane;
}
