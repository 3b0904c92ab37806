'use client';

import { usePathname } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';

/**
 * A button of the header that unfolds a panel. Native, so that it works without JavaScript; only one is open
 * at a time. With JavaScript, Escape, a click outside and a new page fold it again.
 */
export function Nedtrekk({
  merke,
  pille = false,
  children,
}: {
  merke: ReactNode;
  /** Whether the button looks like a button, and not like a text. */
  pille?: boolean;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDetailsElement>(null);
  const sti = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is what folds it
  useEffect(() => {
    if (ref.current) ref.current.open = false;
  }, [sti]);

  useEffect(() => {
    const fold = (hendelse: Event) => {
      const detaljer = ref.current;
      if (!detaljer?.open) return;
      const inni = hendelse.target instanceof Node && detaljer.contains(hendelse.target);
      if (hendelse instanceof KeyboardEvent ? hendelse.key !== 'Escape' : inni) return;
      detaljer.open = false;
      if (hendelse instanceof KeyboardEvent && inni) detaljer.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', fold);
    document.addEventListener('keydown', fold);
    return () => {
      document.removeEventListener('pointerdown', fold);
      document.removeEventListener('keydown', fold);
    };
  }, []);

  return (
    <details ref={ref} name="topp" className="min-w-0 sm:relative">
      <summary className={`nedtrekk max-w-full cursor-pointer list-none ${pille ? 'ds-pille' : ''}`}>
        {merke}
      </summary>
      <div className="absolute inset-x-0 top-full z-20 mt-2 border border-graphite-30 bg-graphite-0 p-4 shadow-lg sm:right-0 sm:left-auto sm:w-max sm:max-w-96">
        {children}
      </div>
    </details>
  );
}
