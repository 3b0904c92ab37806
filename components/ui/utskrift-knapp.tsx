'use client';

import { useSyncExternalStore } from 'react';
import { Ikon } from './ikon';

const aldri = () => () => undefined;

/** Opens the browser's own print. Not drawn without JavaScript, where it could do nothing. */
export function UtskriftKnapp({ children }: { children: string }) {
  const harJavascript = useSyncExternalStore(
    aldri,
    () => true,
    () => false,
  );
  if (!harJavascript) return null;
  return (
    <button type="button" className="ds-pille" onClick={() => window.print()}>
      <Ikon navn="skriver" />
      {children}
    </button>
  );
}
